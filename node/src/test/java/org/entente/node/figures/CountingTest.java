package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.node.figures.SampleFigures.NOON;
import static org.entente.node.figures.SampleFigures.NORLAND;
import static org.entente.node.figures.SampleFigures.SUDRIA;
import static org.entente.node.figures.SampleFigures.SUMMER;
import static org.entente.node.figures.SampleFigures.TERMS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditEntry;
import org.entente.protocol.CountedAct;
import org.entente.protocol.Measure;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final String FROM_SUDRIA = "partner:sudria";
  private static final String OFFICER = "officer:" + new UUID(1, 1);

  private final List<AuditEntry> entries = new ArrayList<>();

  private void entry(Act act, String actor, String record, Instant at, Map<String, String> facts) {
    entry(act, actor, record, "done", at, facts, Optional.of((long) entries.size()));
  }

  private void entry(
      Act act,
      String actor,
      String record,
      String result,
      Instant at,
      Map<String, String> facts,
      Optional<Long> leaf) {
    entries.add(
        new AuditEntry(
            new UUID(3, entries.size()), at, actor, act.code(), record, result, facts, leaf));
  }

  private List<CountedAct> counted() {
    return Counting.of(NORLAND, SUDRIA, TERMS, SUMMER, entries).stream().map(Counted::act).toList();
  }

  private void filed(String request, Instant at) {
    entry(
        Act.REQUEST_FILED,
        OFFICER,
        request,
        at,
        Map.of("partner", "sudria", "case", "NOR-2026-0001", "urgency", "ROUTINE"));
  }

  @Test
  void aRequestOfOursAndItsAnswerAreCountedByWhoseActTheyAre() {
    filed("r-1", NOON);
    entry(Act.ANSWER_RECEIVED, FROM_SUDRIA, "r-1", NOON.plus(Duration.ofHours(5)), Map.of());

    assertThat(counted())
        .extracting(CountedAct::measure, CountedAct::by, CountedAct::quantity)
        .containsExactlyInAnyOrder(
            tuple(Measure.REQUESTS_ASKED, NORLAND, 1L),
            tuple(Measure.CASES, NORLAND, 1L),
            tuple(Measure.REQUESTS_ANSWERED, SUDRIA, 1L),
            tuple(Measure.DECIDED_IN_TIME, SUDRIA, 1L),
            tuple(Measure.RESPONSE_TIME, SUDRIA, 300L));
  }

  @Test
  void aRefusalOfOursNamesNoPartnerAndIsFoundByItsRequest() {
    entry(Act.REQUEST_RECEIVED, FROM_SUDRIA, "r-2", NOON, Map.of("urgency", "URGENT_DIRECT"));
    entry(
        Act.REQUEST_REFUSED,
        OFFICER,
        "r-2",
        NOON.plus(Duration.ofHours(9)),
        Map.of("ground", "R07"));

    assertThat(counted().stream().map(CountedAct::measure))
        .contains(Measure.REQUESTS_REFUSED, Measure.RESPONSE_TIME)
        .doesNotContain(Measure.DECIDED_IN_TIME);
  }

  @Test
  void whatHasNoPlaceInTheLedgerIsNotCounted() {
    entry(
        Act.REQUEST_FILED,
        OFFICER,
        "r-3",
        "done",
        NOON,
        Map.of("partner", "sudria"),
        Optional.empty());

    assertThat(counted()).isEmpty();
  }

  @Test
  void whatWasHeldBackWasNotAsked() {
    entry(
        Act.REQUEST_FILED,
        OFFICER,
        "r-4",
        "HELD_BACK",
        NOON,
        Map.of("partner", "sudria", "case", "NOR-2026-0001"),
        Optional.of(4L));

    assertThat(counted()).isEmpty();
  }

  @Test
  void actsWithAnotherPartnerOrOnAnotherDayAreNotCounted() {
    entry(Act.REQUEST_RECEIVED, "partner:estmark", "r-5", NOON, Map.of());
    filed("r-6", SUMMER.ends());
    filed("r-7", SUMMER.begins().minusMillis(1));

    assertThat(counted()).isEmpty();
  }

  @Test
  void anAnswerOfThePeriodToAnOlderRequestHasItsWholeTime() {
    filed("r-8", SUMMER.begins().minus(Duration.ofDays(1)));
    entry(Act.ANSWER_RECEIVED, FROM_SUDRIA, "r-8", SUMMER.begins(), Map.of());

    assertThat(counted())
        .extracting(CountedAct::measure, CountedAct::quantity)
        .contains(tuple(Measure.RESPONSE_TIME, 1440L))
        .doesNotContain(tuple(Measure.REQUESTS_ASKED, 1L));
  }

  @Test
  void anOutcomeCountsOnlyInACaseInWhichThePartnerWasAsked() {
    String shared = new UUID(5, 1).toString();
    String other = new UUID(5, 2).toString();
    entry(Act.CASE_OPENED, OFFICER, shared, NOON, Map.of("reference", "NOR-2026-0001"));
    entry(Act.CASE_OPENED, OFFICER, other, NOON, Map.of("reference", "NOR-2026-0002"));
    filed("r-9", NOON);
    entry(Act.OUTCOME_RECORDED, OFFICER, "o-1", NOON, Map.of("case", shared, "kind", "ARREST"));
    entry(Act.OUTCOME_RECORDED, OFFICER, "o-2", NOON, Map.of("case", other, "kind", "ARREST"));

    assertThat(counted().stream().filter(a -> a.measure() == Measure.ARRESTS))
        .extracting(CountedAct::act)
        .containsExactly("o-1");
  }

  @Test
  void whoReceivedAReturningPersonIsSaidByTheActor() {
    Map<String, String> facts = Map.of("partner", "sudria", "act", "handover-1");
    entry(Act.RETURN_RECEIVED, FROM_SUDRIA, "return-1", NOON, facts);
    entry(
        Act.RETURN_RECEIVED,
        OFFICER,
        "return-2",
        NOON,
        Map.of("partner", "sudria", "act", "handover-2"));

    assertThat(counted())
        .extracting(CountedAct::measure, CountedAct::by, CountedAct::act)
        .containsExactlyInAnyOrder(
            tuple(Measure.RETURNS, SUDRIA, "handover-1"),
            tuple(Measure.RETURNS, NORLAND, "handover-2"));
  }

  private void outcome(Act act, String actor, int saved, int dead) {
    entry(
        act,
        actor,
        "alert-1",
        NOON,
        Map.of("partner", "sudria", "saved", "" + saved, "dead", "" + dead, "missing", "0"));
  }

  @Test
  void thePeopleOfAnAlertAreCountedOnceAsThisSideLastStatedIt() {
    entry(Act.ALERT_RECEIVED, FROM_SUDRIA, "alert-1", NOON, Map.of("partner", "sudria"));
    outcome(Act.ALERT_OUTCOME_STATED, OFFICER, 39, 0);
    outcome(Act.ALERT_OUTCOME_STATED, OFFICER, 40, 2);
    outcome(Act.ALERT_OUTCOME_RECEIVED, FROM_SUDRIA, 41, 1);

    assertThat(counted())
        .extracting(CountedAct::measure, CountedAct::by, CountedAct::quantity)
        .containsExactlyInAnyOrder(
            tuple(Measure.ALERTS, SUDRIA, 1L),
            tuple(Measure.LIVES_SAVED, SUDRIA, 40L),
            tuple(Measure.DEAD, SUDRIA, 2L));
  }

  @Test
  void aConvictionCountsAPersonOnceHoweverManyReports() {
    for (String report : List.of("report-1", "report-2")) {
      entry(
          Act.PROCEEDING_HEARD,
          FROM_SUDRIA,
          report,
          NOON,
          Map.of("partner", "sudria", "proceeding", "proceeding-1", "stage", "CONVICTED"));
    }

    assertThat(counted())
        .extracting(CountedAct::measure, CountedAct::quantity)
        .containsExactlyInAnyOrder(tuple(Measure.PROCEEDINGS, 1L), tuple(Measure.CONVICTIONS, 1L));
  }

  @Test
  void aCaseCountsInEveryPeriodInWhichThePartnerWasAsked() {
    filed("r-11", SUMMER.begins().minus(Duration.ofDays(9)));
    filed("r-12", NOON);

    assertThat(counted())
        .extracting(CountedAct::measure)
        .containsExactlyInAnyOrder(Measure.REQUESTS_ASKED, Measure.CASES);
  }

  @Test
  void theSameActTwiceCountsOnce() {
    filed("r-10", NOON);
    filed("r-10", NOON.plusSeconds(1));

    assertThat(counted().stream().filter(a -> a.measure() == Measure.REQUESTS_ASKED)).hasSize(1);
  }
}
