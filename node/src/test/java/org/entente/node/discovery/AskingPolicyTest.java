package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.AuthorityId;
import org.junit.jupiter.api.Test;

/** What is unusual in a log of questions is found, and everyday asking is not. */
class AskingPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final AuthorityId SUDRIA = new AuthorityId("sudria");

  private static AskingPolicy.Asked asked(String file, String officer, Duration ago) {
    return new AskingPolicy.Asked(file, officer, 64, false, NOW.minus(ago));
  }

  private static List<AskingPolicy.Asked> everyday() {
    List<AskingPolicy.Asked> log = new ArrayList<>();
    for (int day = 0; day < 14; day++) {
      for (String officer : List.of("a", "b", "c")) {
        log.add(asked("NOR-" + officer, officer, Duration.ofDays(day).plusHours(3)));
      }
    }
    return log;
  }

  private static List<UnusualAsking.Kind> found(List<AskingPolicy.Asked> log) {
    return AskingPolicy.findings(SUDRIA, BudgetUse.Side.ANSWERED, log, NOW).stream()
        .map(UnusualAsking::kind)
        .toList();
  }

  @Test
  void everydayAskingIsNotUnusual() {
    assertThat(found(everyday())).isEmpty();
    assertThat(found(List.of())).isEmpty();
  }

  @Test
  void aDayFarAboveTheOthersIsASpike() {
    List<AskingPolicy.Asked> log = everyday();
    for (int i = 0; i < 15; i++) {
      log.add(asked("NOR-x" + i, "abc".substring(i % 3, i % 3 + 1), Duration.ofHours(i)));
    }
    assertThat(found(log)).containsExactly(UnusualAsking.Kind.SPIKE);
  }

  @Test
  void manyQuestionsOfOneCaseWithinAnHourLookLikeEnumeration() {
    List<AskingPolicy.Asked> log = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      log.add(asked("NOR-1", "a", Duration.ofMinutes(5L * i)));
    }
    assertThat(found(log)).containsExactly(UnusualAsking.Kind.ENUMERATION);
    assertThat(found(log.subList(0, 7))).isEmpty();
  }

  @Test
  void anOfficerFarAboveTheOthersIsShown() {
    List<AskingPolicy.Asked> log = everyday();
    for (int day = 1; day < 14; day++) {
      for (int i = 0; i < 4; i++) {
        log.add(asked("NOR-" + day + i, "d", Duration.ofDays(day).plusHours(i * 2L)));
      }
    }
    assertThat(AskingPolicy.findings(SUDRIA, BudgetUse.Side.ASKED, log, NOW))
        .singleElement()
        .satisfies(u -> {
          assertThat(u.kind()).isEqualTo(UnusualAsking.Kind.OFFICER_FAR_ABOVE);
          assertThat(u.who()).isEqualTo("d");
        });
  }

  @Test
  void aBudgetHitAgainAndAgainIsShown() {
    List<AskingPolicy.Asked> log = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      log.add(new AskingPolicy.Asked("NOR-1", "a", 64, true, NOW.minusSeconds(60)));
    }
    assertThat(found(log)).containsExactly(UnusualAsking.Kind.BUDGET_PRESSED);
  }
}
