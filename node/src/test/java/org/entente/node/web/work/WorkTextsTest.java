package org.entente.node.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.requests.WorkItem;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Tone;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkTextsTest {
  private static final Instant NOW = Instant.parse("2026-11-14T09:14:00Z");

  private final Texts texts = Texts.load();
  private final WorkTexts english = new WorkTexts(texts.in(Language.ENGLISH));

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindAndDeadlineHasWords(Language language) {
    List<String> keys = new ArrayList<>();
    for (WorkItem.Kind kind : WorkItem.Kind.values()) {
      keys.add("work.kind." + kind);
      keys.add("work.act." + kind);
    }
    for (WorkFilter.When when : WorkFilter.When.values()) {
      keys.add("work.when." + when);
    }
    assertThat(texts.in(language).keys()).containsAll(keys);
  }

  @Test
  void aRowSaysWhatItIsAndLeadsToItsOneAct() {
    WorkView.Row row = english.row(item(WorkItem.Kind.RELEASE_ANSWER, "DRAFTED", 5), "Sudria");
    assertThat(row.kind()).isEqualTo("Answer to release as second person");
    assertThat(row.act()).isEqualTo("Review");
    assertThat(row.href()).startsWith("/requests/");
    assertThat(row.marks()).extracting(WorkView.Mark::label).containsExactly("Awaits release");
  }

  @Test
  void aGrantToReleaseLeadsToTheQuestion() {
    WorkView.Row row = english.row(item(WorkItem.Kind.RELEASE_GRANT, "DRAFTED", 5), "Sudria");
    assertThat(row.href()).startsWith("/onward/");
  }

  @Test
  void aLifeAtRiskComesBeforeWhatIsOverdue() {
    List<WorkView.Notice> notices =
        english.notices(
            List.of(
                item(WorkItem.Kind.ANSWER_REQUEST, "OPEN", -3),
                urgent(WorkItem.Kind.ANSWER_REQUEST, Urgency.LIFE_AT_RISK)),
            NOW);
    assertThat(notices.getFirst().title()).startsWith("A life is at risk");
    assertThat(notices.getFirst().act()).isPresent();
    assertThat(notices.get(1).title()).isEqualTo("1 matter is overdue");
  }

  @Test
  void whatIsDueSoonIsRemindedOf() {
    List<WorkView.Notice> notices =
        english.notices(List.of(item(WorkItem.Kind.AWAIT_ANSWER, "OPEN", 7)), NOW);
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst().tone()).isEqualTo(Tone.WARNING);
    assertThat(notices.getFirst().title()).isEqualTo("1 matter is due within 8 hours");
  }

  @Test
  void whatHasTimeIsNotRemindedOf() {
    assertThat(english.notices(List.of(item(WorkItem.Kind.AWAIT_ANSWER, "OPEN", 30)), NOW))
        .isEmpty();
  }

  @Test
  void filtersLiveInTheAddress() {
    WorkFilter filter =
        WorkFilter.of("overdue", "ANSWER_REQUEST", "sudria", List.of("ANSWER_REQUEST"));
    assertThat(filter.address()).isEqualTo("/work?due=overdue&kind=ANSWER_REQUEST&partner=sudria");
    assertThat(filter.shows(item(WorkItem.Kind.ANSWER_REQUEST, "OPEN", -1), NOW)).isTrue();
    assertThat(filter.shows(item(WorkItem.Kind.ANSWER_REQUEST, "OPEN", 1), NOW)).isFalse();
    assertThat(filter.shows(item(WorkItem.Kind.AWAIT_ANSWER, "OPEN", -1), NOW)).isFalse();
  }

  @Test
  void anUnknownFilterNarrowsNothing() {
    WorkFilter filter = WorkFilter.of("<x>", "NONE", "a\"b", List.of("ANSWER_REQUEST"));
    assertThat(filter.isNarrow()).isFalse();
    assertThat(filter.pages()).isEqualTo("/work?page=");
  }

  @Test
  void theNavigationCountsWhatWaitsForUsApartFromWhatPartnersOwe() {
    assertThat(
            WorkCounts.counts(
                List.of(
                    item(WorkItem.Kind.ANSWER_REQUEST, "OPEN", 1),
                    item(WorkItem.Kind.AWAIT_ANSWER, "OPEN", 1))))
        .isEqualTo(Map.of(Place.INBOX, 1, Place.MY_WORK, 1, Place.SENT, 1));
  }

  private static Work work(
      WorkItem.Kind kind,
      UUID id,
      AuthorityId partner,
      Optional<CaseReference> reference,
      Optional<Urgency> urgency,
      String state,
      Optional<Instant> due) {
    return RequestWork.work(new WorkItem(kind, id, partner, reference, urgency, state, due));
  }

  private static Work item(WorkItem.Kind kind, String state, int hours) {
    return work(
        kind,
        new UUID(4, 4),
        new AuthorityId("sudria"),
        Optional.of(new CaseReference("SUD-2026-0007")),
        Optional.of(Urgency.ROUTINE),
        state,
        Optional.of(NOW.plus(Duration.ofHours(hours))));
  }

  private static Work urgent(WorkItem.Kind kind, Urgency urgency) {
    return work(
        kind,
        new UUID(4, 5),
        new AuthorityId("sudria"),
        Optional.empty(),
        Optional.of(urgency),
        "OPEN",
        Optional.of(NOW.plus(Duration.ofMinutes(40))));
  }
}
