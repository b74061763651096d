package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.names.Identifier;
import org.entente.node.audit.Actor;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.partners.Partners;
import org.entente.node.partners.UnknownPartner;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.protection.Shield;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Norland asks Sudria blindly: what may be found is found, and everything else looks the same. */
class BlindLookupTest {

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode norland = all.norland;
  private static final ExerciseNode sudria = all.sudria;

  /** Many questions are asked here; only the budget tests want to meet a budget. */
  @BeforeEach
  void freshBudgets() {
    forget(norland);
    forget(sudria);
  }

  static Lookup ask(CaseStory story, Set<String> records) {
    return ask(story, story.officer, records, Purpose.SMUGGLING_INVESTIGATION);
  }

  static Lookup ask(CaseStory story, Officer officer, Set<String> records, Purpose purpose) {
    return norland.get(LookupDesk.class).ask(officer, request(story, records, purpose));
  }

  static LookupRequest request(CaseStory story, Set<String> records) {
    return request(story, records, Purpose.SMUGGLING_INVESTIGATION);
  }

  private static LookupRequest request(CaseStory story, Set<String> records, Purpose purpose) {
    return new LookupRequest(story.file.id(), sudria.id(), records, purpose, LegalBasis.SOM_10);
  }

  static Lookup answered(CaseStory story, Suspect suspect) {
    Lookup asked = ask(story, Set.of(suspect.recordKey()));
    LookupDesk desk = norland.get(LookupDesk.class);
    await("the answer", () -> !desk.get(story.officer, asked.id()).isWaiting());
    return desk.get(story.officer, asked.id());
  }

  /** The outcome of asking Sudria about a suspect of Norland's with this phone. */
  private static String outcome(Identifier phone) {
    all.settle();
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), phone);
    all.settle();
    return answered(story, suspect).outcome(suspect.recordKey());
  }

  @Test
  void aPhoneBothHoldIsAHitAndOnlyTheAskerLearnsIt() {
    Identifier phone = CaseStory.newPhone();
    CaseStory.at(sudria).suspect(CaseStory.newName(), phone);

    assertThat(outcome(phone)).isEqualTo("HIT");

    assertThat(sudria.count("discovery_hit")).isZero();
    assertThat(sudria.count("discovery_purpose_log WHERE outcome = 'EVALUATED'")).isPositive();
  }

  @Test
  void nothingHeldIsTheOneNegativeAnswer() {
    assertThat(outcome(CaseStory.newPhone())).isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  @Test
  void aShieldedRecordLooksExactlyLikeNothingHeld() {
    Identifier phone = CaseStory.newPhone();
    Suspect shielded = CaseStory.at(sudria).suspect(CaseStory.newName(), phone);
    Officer desk = sudria.officer(Role.PROTECTION_DESK);
    Shield shield =
        sudria
            .get(ProtectionDesk.class)
            .raise(desk, shielded.recordKey(), norland.id(), ProtectionNeed.WITNESS);

    assertThat(outcome(phone)).isEqualTo("NO_DISCLOSABLE_MATCH");
    List<Integer> whenShielded = latestAnswerSizes(2);
    assertThat(outcome(CaseStory.newPhone())).isEqualTo("NO_DISCLOSABLE_MATCH");
    assertThat(latestAnswerSizes(2)).isEqualTo(whenShielded);

    sudria.get(ProtectionDesk.class).lift(desk, shield.id());
    assertThat(outcome(phone)).isEqualTo("HIT");
  }

  private static List<Integer> latestAnswerSizes(int most) {
    return sudria
        .sql()
        .sql(
            """
            SELECT length(content::json ->> 'body') FROM exchange_outbox
            WHERE kind = 'lookup.answer' AND recipient = 'norland' ORDER BY seq DESC LIMIT :most
            """)
        .param("most", most)
        .query(Integer.class)
        .list();
  }

  @Test
  void aShieldEndsTheIndexInUseInTheSameAct() {
    Suspect suspect = CaseStory.at(sudria).suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();

    long live =
        sudria.inTransaction(() -> {
          sudria
              .get(ProtectionDesk.class)
              .raise(
                  sudria.officer(Role.PROTECTION_DESK),
                  suspect.recordKey(),
                  norland.id(),
                  ProtectionNeed.DANGER);
          return sudria.count(
              "discovery_segment WHERE partner = 'norland' AND locked_key IS NOT NULL");
        });

    assertThat(live).isZero();
  }

  @Test
  void closingACaseTakesItsPeopleOutOfThePartnersIndex() {
    Identifier phone = CaseStory.newPhone();
    CaseStory theirs = CaseStory.at(sudria);
    theirs.suspect(CaseStory.newName(), phone);
    assertThat(outcome(phone)).isEqualTo("HIT");

    sudria.get(CaseDesk.class).close(theirs.officer, theirs.file.id());

    assertThat(outcome(phone)).isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  @Test
  void whatChangesWhileAPartnerIsSuspendedReachesItsIndexAfterwards() {
    Identifier phone = CaseStory.newPhone();
    CaseStory theirs = CaseStory.at(sudria);
    theirs.suspect(CaseStory.newName(), phone);
    assertThat(outcome(phone)).isEqualTo("HIT");
    Partners partners = sudria.get(Partners.class);
    partners.suspend(Actor.OPERATOR, norland.id());
    sudria.get(CaseDesk.class).close(theirs.officer, theirs.file.id());
    sudria.get(IndexBuilder.class).rebuild(norland.id());
    partners.resume(Actor.OPERATOR, norland.id());

    assertThat(outcome(phone)).isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  @Test
  void whatIsHeldMoreCloselyThanTheAgreementAllowsIsNotFoundAndNotAsked() {
    Identifier phone = CaseStory.newPhone();
    CaseStory.at(sudria, Classification.CONFIDENTIAL).suspect(CaseStory.newName(), phone);
    assertThat(outcome(phone)).isEqualTo("NO_DISCLOSABLE_MATCH");

    CaseStory ours = CaseStory.at(norland, Classification.CONFIDENTIAL);
    Suspect suspect = ours.suspect(CaseStory.newName(), phone);
    assertThatThrownBy(() -> ask(ours, Set.of(suspect.recordKey())))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aSuspectOfAnInquiryIsNotFound() {
    Identifier phone = CaseStory.newPhone();
    CaseStory.inquiryAt(sudria).suspect(CaseStory.newName(), phone);

    assertThat(outcome(phone)).isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  @Test
  void aCaseWithoutEvidenceOfBenefitCannotAsk() {
    CaseStory story = CaseStory.inquiryAt(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());

    assertThatThrownBy(() -> ask(story, Set.of(suspect.recordKey())))
        .isInstanceOf(InvalidTerm.class)
        .hasMessageContaining("benefit");
  }

  @Test
  void aProtectedPersonCannotBeAskedAboutByAnyForgedKey() {
    CaseStory story = CaseStory.at(norland);
    ProtectedPerson person =
        norland
            .get(SubjectDesk.class)
            .addProtected(
                story.officer,
                story.file.id(),
                ProtectedPerson.Role.SMUGGLED_MIGRANT,
                "Invented A");
    for (String key :
        List.of(
            "subject:" + person.id(),
            "protected:" + person.id(),
            person.id().toString(),
            "subject:" + UUID.randomUUID(),
            "subject:%",
            "listed:un-sc:XXi.001")) {
      assertThatThrownBy(() -> ask(story, Set.of(key))).as(key).isInstanceOf(InvalidTerm.class);
    }
  }

  @Test
  void nobodyAsksAboutTheRecordsOfAnotherCase() {
    Suspect elsewhere = CaseStory.at(norland).suspect(CaseStory.newName(), CaseStory.newPhone());

    assertThatThrownBy(() -> ask(CaseStory.at(norland), Set.of(elsewhere.recordKey())))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void onlyThoseWhoInvestigateAsk() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    for (Role role : Role.values()) {
      if (role == Role.INVESTIGATOR || role == Role.LIAISON_OFFICER) {
        continue;
      }
      assertThatThrownBy(() ->
              ask(
                  story,
                  norland.officer(role),
                  Set.of(suspect.recordKey()),
                  Purpose.SMUGGLING_INVESTIGATION))
          .as("%s", role)
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void aPurposeOutsideTheAgreementNeverLeaves() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    long before = norland.count("exchange_outbox WHERE kind = 'lookup.batch'");

    Lookup lookup = ask(story, story.officer, Set.of(suspect.recordKey()), Purpose.ASSET_TRACING);

    assertThat(lookup.questions()).allMatch(q -> q.state() == Lookup.State.NOT_ASKED);
    assertThat(norland.count("exchange_outbox WHERE kind = 'lookup.batch'")).isEqualTo(before);
  }

  @Test
  void anUnknownPartnerCannotBeAsked() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());

    assertThatThrownBy(() ->
            norland
                .get(LookupDesk.class)
                .ask(
                    story.officer,
                    new LookupRequest(
                        story.file.id(),
                        new AuthorityId("nowhere"),
                        Set.of(suspect.recordKey()),
                        Purpose.SMUGGLING_INVESTIGATION,
                        LegalBasis.SOM_10)))
        .isInstanceOf(UnknownPartner.class);
  }

  @Test
  void aNameKeyOfTooManyPeopleFindsNobody() {
    String common = CaseStory.newName();
    CaseStory theirs = CaseStory.at(sudria);
    for (int i = 0; i < 21; i++) {
      theirs.suspect(common);
    }
    all.settle();
    CaseStory ours = CaseStory.at(norland);
    Suspect suspect = ours.suspect(common);
    all.settle();

    assertThat(answered(ours, suspect).outcome(suspect.recordKey())).isNotEqualTo("HIT");
  }

  static void forget(ExerciseNode node) {
    node.sql().sql("DELETE FROM discovery_budget").update();
  }
}
