package org.entente.node.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.names.Identifiers;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case file refuses to become. */
class CaseworkTest {

  private static ExerciseNode node;

  @BeforeAll
  static void start() {
    node = Neighbours.together().norland;
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRIVER", "SKIPPER", "GUIDE", "SPOTTER"})
  void whoeverOnlyExecutesNeedsTheArticleFiveCheck(SmugglingRole role) {
    assertThatThrownBy(() -> CaseStory.particulars(role, Optional.empty(), "Invento"))
        .isInstanceOf(InvalidTerm.class);
  }

  @ParameterizedTest
  @CsvSource({"true,false,false", "false,true,false", "false,false,true"})
  void aSmuggledCoercedOrUnpaidPersonIsNoSuspect(boolean migrant, boolean coerced, boolean unpaid) {
    Art5Check check = new Art5Check(migrant, coerced, unpaid, "Invented grounds.");

    assertThatThrownBy(
            () -> CaseStory.particulars(SmugglingRole.SKIPPER, Optional.of(check), "Invento"))
        .isInstanceOf(InvalidTerm.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refugee-travel-document", "stateless-travel-document", "unhcr-card"})
  void aDocumentThatTellsOfProtectionIsRefused(String kind) {
    CaseStory story = CaseStory.at(node);
    Suspect suspect = story.suspect(CaseStory.newName());
    var document = Identifiers.parse(kind, "FR", "X1234567");

    assertThatThrownBy(() -> story.suspect("Invento", document)).isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() ->
            node.get(SubjectDesk.class)
                .addIdentifier(story.officer, story.file.id(), suspect.id(), document))
        .isInstanceOf(InvalidTerm.class);
    assertThat(
            node.get(SubjectDesk.class)
                .addListed(
                    story.officer,
                    story.file.id(),
                    List.of("Invented Entry"),
                    List.of(),
                    List.of(document),
                    "un-sc",
                    "XXi." + UUID.randomUUID().toString().substring(0, 6),
                    "an invented entry")
                .identifiers())
        .isEmpty();
  }

  @Test
  void aPersonsNumberCannotStandInACaseWithoutItsPerson() {
    CaseStory story = CaseStory.at(node);

    assertThatThrownBy(() ->
            node.get(SubjectDesk.class)
                .addObject(story.officer, story.file.id(), CaseStory.newPhone()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void theTableOfProtectedPeopleHasNoRoomForAnIdentifier() {
    List<String> columns =
        node.sql()
            .sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_name = 'casework_protected_person' AND table_schema = current_schema()
                """)
            .query(String.class)
            .list();

    assertThat(columns).containsExactlyInAnyOrder("id", "file", "role", "alias", "added");
  }

  @Test
  void theDatabaseItselfRefusesASmugglingCaseWithoutBenefit() {
    CaseStory story = CaseStory.inquiryAt(node);

    assertThatThrownBy(() ->
            node.sql()
                .sql("UPDATE casework_file SET kind = 'SMUGGLING' WHERE id = :id")
                .param("id", story.file.id().value())
                .update())
        .hasMessageContaining("check constraint");
  }

  @Test
  void aClosedCaseIsNotWrittenInto() {
    CaseStory story = CaseStory.at(node);
    node.get(CaseDesk.class).close(story.officer, story.file.id());

    assertThatThrownBy(() -> story.suspect("Invento")).isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() ->
            node.get(CaseDesk.class)
                .recordBenefit(story.officer, story.file.id(), "Invented later evidence."))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anOutcomeConcernsAPersonOfTheSameCase() {
    CaseStory story = CaseStory.at(node);
    Suspect elsewhere = CaseStory.at(node).suspect(CaseStory.newName());

    assertThatThrownBy(() ->
            node.get(CaseDesk.class)
                .recordOutcome(
                    story.officer,
                    story.file.id(),
                    Outcome.Kind.ARREST,
                    Optional.of(elsewhere.id()),
                    Optional.empty(),
                    LocalDate.of(2026, 11, 1),
                    "Invented."))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void onlyARescueSaysHowManyPeopleItBroughtToSafety() {
    CaseStory story = CaseStory.at(node);
    CaseDesk desk = node.get(CaseDesk.class);
    LocalDate day = LocalDate.of(2026, 11, 1);

    desk.recordOutcome(
        story.officer,
        story.file.id(),
        Outcome.Kind.RESCUE,
        Optional.empty(),
        Optional.of(12),
        day,
        "Invented.");

    assertThat(desk.outcomes(story.officer, story.file.id()))
        .extracting(Outcome::people)
        .containsExactly(Optional.of(12));
    assertThatThrownBy(() ->
            desk.recordOutcome(
                story.officer,
                story.file.id(),
                Outcome.Kind.ARREST,
                Optional.empty(),
                Optional.of(12),
                day,
                "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() ->
            desk.recordOutcome(
                story.officer,
                story.file.id(),
                Outcome.Kind.RESCUE,
                Optional.empty(),
                Optional.of(0),
                day,
                "Invented."))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void clearanceBelowTheClassificationSeesNothing() {
    CaseStory story = CaseStory.at(node, Classification.CONFIDENTIAL);
    Officer cleared = node.officer(Classification.RESTRICTED, Role.INVESTIGATOR, Role.SUPERVISOR);
    CaseDesk desk = node.get(CaseDesk.class);

    assertThat(desk.list(cleared)).noneMatch(f -> f.id().equals(story.file.id()));
    assertThatThrownBy(() -> desk.view(cleared, story.file.id())).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.close(cleared, story.file.id())).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> node.get(SubjectDesk.class).subjects(cleared, story.file.id()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> node.get(ItemDesk.class).list(cleared, story.file.id()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void nobodyOpensACaseAboveTheirClearance() {
    Officer officer = node.officer(Classification.BASIC, Role.INVESTIGATOR);

    assertThatThrownBy(() ->
            node.get(CaseDesk.class)
                .open(
                    officer,
                    new NewCaseFile(
                        "Invented",
                        java.util.Set.of(org.entente.protocol.Offence.SMUGGLING),
                        Classification.RESTRICTED,
                        "")))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void everyRoleOutsideTheCaseTeamIsRefused() {
    CaseStory story = CaseStory.at(node);
    for (Role role : Role.values()) {
      Officer officer = node.officer(role);
      boolean reads = Arrays.asList(CaseAccess.READERS).contains(role);
      boolean writes = Arrays.asList(CaseAccess.WRITERS).contains(role);

      assertThat(refuses(() -> node.get(CaseDesk.class).view(officer, story.file.id())))
          .as("%s reads", role)
          .isEqualTo(!reads);
      assertThat(
              refuses(() ->
                  node.get(CaseDesk.class)
                      .recordBenefit(officer, story.file.id(), "Invented evidence.")))
          .as("%s writes", role)
          .isEqualTo(!writes);
    }
  }

  private static boolean refuses(Runnable act) {
    try {
      act.run();
      return false;
    } catch (NotAllowed e) {
      return true;
    }
  }
}
