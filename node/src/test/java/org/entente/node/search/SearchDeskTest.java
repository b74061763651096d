package org.entente.node.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.audit.Act;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.search.store.SearchStore;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search of our own holdings: what it finds, and what it must not. */
class SearchDeskTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static ExerciseNode node;

  @BeforeAll
  static void start() {
    node = Neighbours.together().norland;
  }

  private static SearchDesk desk() {
    node.get(SearchIndex.class).refresh(LATER);
    return node.get(SearchDesk.class);
  }

  private static NameQuestion question(CaseStory story, String name) {
    return new NameQuestion(story.file.id(), SearchPurpose.IDENTIFY, name, Optional.empty());
  }

  @Test
  void aNameIsFoundInAnotherScriptWithItsReasons() {
    CaseStory story = CaseStory.at(node);
    Suspect suspect = story.suspect("Fiktivna Izmyshlenova");

    List<Found> found = desk().search(story.officer, question(story, "Фиктивна Измышленова"));

    assertThat(found).extracting(Found::record).contains(suspect.recordKey());
    assertThat(found.getFirst().comparison().names().reasons()).isNotEmpty();
    assertThat(node.audited(Act.NAMES_SEARCHED)).isNotEmpty();
  }

  @Test
  void aFamilyNameAloneFindsWhoBearsIt() {
    CaseStory story = CaseStory.at(node);
    Suspect suspect = story.suspect("Fiktivus Nurfamilienname");

    List<Found> found = desk().search(story.officer, question(story, "Nurfamilienname"));

    assertThat(found).extracting(Found::record).containsExactly(suspect.recordKey());
  }

  @Test
  void aNameThatVeryManyShareFindsSomeOfThemAndWithAnotherPartTheRightOne() {
    CaseStory story = CaseStory.at(node);
    SearchDesk desk = desk();
    SearchStore store = node.get(SearchStore.class);
    List<HeldName> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String given = "" + (char) ('A' + i / 100) + "o" + "bdfgklmnrt".charAt(i / 10 % 10) + "a";
      many.add(
          new HeldName(
              "listed:x:" + i,
              "x",
              Optional.empty(),
              given + "bdfgklmnrt".charAt(i % 10) + "e Erfundenowski",
              List.of()));
    }
    many.add(
        new HeldName("listed:x:zuzana", "x", Optional.empty(), "Zuzana Erfundenowski", List.of()));
    store.add(many);
    store.countKeys();
    try {
      assertThat(desk.search(story.officer, question(story, "Erfundenowski"))).hasSize(20);
      assertThat(desk.search(story.officer, question(story, "Erfundenowski Zuzana")).getFirst())
          .extracting(Found::record)
          .isEqualTo("listed:x:zuzana");
    } finally {
      node.get(JdbcClient.class).sql("DELETE FROM search_name WHERE list = 'x'").update();
      store.countKeys();
    }
  }

  @Test
  void peopleOfFilesAboveTheClearanceAreNotFound() {
    CaseStory secret = CaseStory.at(node, Classification.CONFIDENTIAL);
    Suspect hidden = secret.suspect("Verborgen Erfundenmann");
    Officer below =
        node.officer(Classification.RESTRICTED, Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    CaseStory open = CaseStory.at(node);

    List<Found> found = desk().search(below, question(open, "Verborgen Erfundenmann"));

    assertThat(found).extracting(Found::record).doesNotContain(hidden.recordKey());
    assertThatThrownBy(() ->
            desk()
                .confirm(
                    below,
                    open.file.id(),
                    open.suspect("Verborgen Erfundenman").recordKey(),
                    hidden.recordKey(),
                    "invented"))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void protectedPeopleAreNeverFound() {
    CaseStory story = CaseStory.at(node);
    node.get(SubjectDesk.class)
        .addProtected(
            story.officer,
            story.file.id(),
            ProtectedPerson.Role.values()[0],
            "Schutzperson Ausgedachtova");

    assertThat(desk().search(story.officer, question(story, "Schutzperson Ausgedachtova")))
        .isEmpty();
  }

  @Test
  void aSearchNeedsARoleAndACaseFileOneMayRead() {
    CaseStory story = CaseStory.at(node, Classification.CONFIDENTIAL);
    Officer below = node.officer(Classification.RESTRICTED, Role.INVESTIGATOR);
    Officer operator = node.officer(Role.OPERATOR);

    assertThatThrownBy(() -> desk().search(below, question(story, "Invento Nemo")))
        .isInstanceOfAny(NotAllowed.class, NoSuchCase.class);
    assertThatThrownBy(() -> desk().search(operator, question(story, "Invento Nemo")))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whoMayBeHeldTwiceIsProposedAndALinkCanBeUndone() {
    CaseStory one = CaseStory.at(node);
    CaseStory other = CaseStory.at(node);
    Suspect here = one.suspect("Doppelgänger Zweifachovsky");
    Suspect there = other.suspect("ZWEIFACHOVSKI, Doppelganger");

    assertThat(desk().proposals(one.officer, one.file.id()))
        .extracting(p -> p.other().record())
        .contains(there.recordKey());

    SamePerson link =
        desk()
            .confirm(one.officer, one.file.id(), here.recordKey(), there.recordKey(), "Invented.");

    assertThat(desk().proposals(one.officer, one.file.id()))
        .extracting(p -> p.other().record())
        .doesNotContain(there.recordKey());
    assertThat(desk().links(other.officer, other.file.id())).containsExactly(link);

    desk().undo(one.officer, link.id());

    assertThat(desk().links(one.officer, one.file.id())).isEmpty();
    assertThat(node.get(SubjectDesk.class).subjects(one.officer, one.file.id())).hasSize(1);
  }
}
