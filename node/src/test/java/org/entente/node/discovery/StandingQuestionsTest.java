package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.names.Identifier;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.LookupClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in an open case is asked again when the partner's filter changes, and no more. */
class StandingQuestionsTest {

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode norland = all.norland;
  private static final ExerciseNode sudria = all.sudria;

  @BeforeEach
  void freshBudgets() {
    all.settle();
    BlindLookupTest.forget(norland);
    BlindLookupTest.forget(sudria);
    norland.sql().sql("DELETE FROM discovery_ask_again").update();
    norland.sql().sql("UPDATE discovery_lookup SET standing = false").update();
  }

  /** A question without a hit, and then Sudria comes to hold the same. */
  private static Lookup missedThenHeld(CaseStory ours, Identifier phone) {
    Suspect suspect = ours.suspect(CaseStory.newName(), phone);
    all.settle();
    Lookup lookup = BlindLookupTest.answered(ours, suspect);
    assertThat(lookup.outcome(suspect.recordKey())).isEqualTo("NO_DISCLOSABLE_MATCH");
    CaseStory.at(sudria).suspect(CaseStory.newName(), phone);
    all.settle();
    await(
        "the note",
        () -> norland.count("discovery_ask_again WHERE lookup = '" + lookup.id() + "'") > 0);
    return lookup;
  }

  private static Instant later() {
    return norland.clock().instant().plus(Duration.ofHours(2));
  }

  @Test
  void aNewHitOfAStandingQuestionAlertsTheOfficerWhoAsked() {
    CaseStory ours = CaseStory.at(norland);
    Lookup lookup = missedThenHeld(ours, CaseStory.newPhone());

    assertThat(norland.get(StandingQuestions.class).askAgain(norland.clock().instant()))
        .as("not sooner than an hour after the last time")
        .isEmpty();
    List<UUID> again = norland.get(StandingQuestions.class).askAgain(later());

    LookupDesk desk = norland.get(LookupDesk.class);
    await(
        "the answers",
        () -> again.stream().noneMatch(id -> desk.get(ours.officer, id).isWaiting()));
    assertThat(desk.newHits(ours.officer)).hasSize(1);
    NewHit hit = desk.newHits(ours.officer).getFirst();
    assertThat(hit.file()).isEqualTo(lookup.file());
    desk.noteSeen(ours.officer, hit.lookup());
    assertThat(desk.newHits(ours.officer)).isEmpty();
  }

  @Test
  void aClosedCaseAsksNoMore() {
    CaseStory ours = CaseStory.at(norland);
    missedThenHeld(ours, CaseStory.newPhone());
    norland.get(CaseDesk.class).close(ours.officer, ours.file.id());

    assertThat(norland.get(StandingQuestions.class).askAgain(later())).isEmpty();
    assertThat(norland.count("discovery_ask_again")).isZero();
  }

  @Test
  void anOfficerWhoMayNoLongerReadTheFileStopsNobodyElsesQuestions() {
    CaseStory lost = CaseStory.at(norland);
    Lookup hers = missedThenHeld(lost, CaseStory.newPhone());
    CaseStory ours = CaseStory.at(norland);
    Lookup others = missedThenHeld(ours, CaseStory.newPhone());
    norland
        .sql()
        .sql("UPDATE staff_officer SET clearance = 'BASIC' WHERE id = :id")
        .param("id", lost.officer.id().value())
        .update();

    List<UUID> again = norland.get(StandingQuestions.class).askAgain(later());

    assertThat(again).isNotEmpty();
    assertThat(norland.count("discovery_lookup WHERE again_of = '" + others.id() + "'"))
        .isPositive();
    assertThat(norland.count("discovery_lookup WHERE again_of = '" + hers.id() + "'")).isZero();
    assertThat(norland.count("discovery_lookup WHERE standing AND id = '" + hers.id() + "'"))
        .isZero();
  }

  @Test
  void halfOfTheBudgetIsLeftToOfficers() {
    CaseStory ours = CaseStory.at(norland);
    missedThenHeld(ours, CaseStory.newPhone());
    norland
        .sql()
        .sql("UPDATE discovery_budget SET used = 1024 WHERE side = 'ASKED' AND scope = 'DAY'")
        .update();

    assertThat(norland.get(StandingQuestions.class).askAgain(later())).isEmpty();
    assertThat(norland.count("discovery_ask_again")).isPositive();
  }

  @Test
  void anAnswerSpeaksForNoClassThatWasNotAsked() {
    CaseStory ours = CaseStory.at(norland);
    Suspect suspect = ours.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    norland
        .sql()
        .sql(
            """
            UPDATE discovery_filter SET manifest = replace(manifest, '"validUntil":"2', '"validUntil":"1')
            WHERE partner = 'sudria' AND class = 'PHONE'
            """)
        .update();
    Lookup lookup = BlindLookupTest.answered(ours, suspect);
    norland
        .sql()
        .sql(
            """
            UPDATE discovery_filter SET manifest = replace(manifest, '"validUntil":"1', '"validUntil":"2')
            WHERE partner = 'sudria' AND class = 'PHONE'
            """)
        .update();

    assertThat(lookup.questions())
        .anyMatch(q -> q.lookupClass() == LookupClass.PHONE && q.state() == Lookup.State.NOT_ASKED);
    assertThat(lookup.outcome(suspect.recordKey())).isIn("PARTLY_ANSWERED", "NOT_ANSWERED");
  }
}
