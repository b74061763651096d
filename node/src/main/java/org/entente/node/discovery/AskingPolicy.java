package org.entente.node.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.protocol.AuthorityId;

/** Finds unusual asking in a log of questions: a pure function of the log and the moment. */
public final class AskingPolicy {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int DAYS_BEFORE = 14;
  private static final long LEAST_VALUES = 256;
  private static final int FACTOR = 3;
  private static final int QUESTIONS_AN_HOUR = 8;
  private static final int REFUSALS_A_DAY = 3;

  private AskingPolicy() {}

  /** One question, as either side knows it. */
  public record Asked(
      String caseReference, String officer, int size, boolean overBudget, Instant at) {}

  static List<UnusualAsking> findings(
      AuthorityId partner, BudgetUse.Side side, List<Asked> log, Instant now) {
    List<UnusualAsking> findings = new ArrayList<>();
    Instant dayAgo = now.minus(DAY);
    List<Asked> today = log.stream().filter(a -> a.at().isAfter(dayAgo)).toList();
    List<Asked> before =
        log.stream()
            .filter(a -> !a.at().isAfter(dayAgo))
            .filter(a -> a.at().isAfter(dayAgo.minus(DAY.multipliedBy(DAYS_BEFORE))))
            .toList();
    long usual = values(before) / DAYS_BEFORE;
    if (values(today) >= LEAST_VALUES && !before.isEmpty() && values(today) > FACTOR * usual) {
      findings.add(
          new UnusualAsking(partner, side, UnusualAsking.Kind.SPIKE, "", values(today), usual));
    }
    groups(today, Asked::caseReference)
        .forEach((file, asked) -> {
          int most = mostWithinAnHour(asked);
          if (most >= QUESTIONS_AN_HOUR) {
            findings.add(
                new UnusualAsking(
                    partner, side, UnusualAsking.Kind.ENUMERATION, file, most, QUESTIONS_AN_HOUR));
          }
        });
    officers(partner, side, log, findings);
    long refused = today.stream().filter(Asked::overBudget).count();
    if (refused >= REFUSALS_A_DAY) {
      findings.add(
          new UnusualAsking(
              partner, side, UnusualAsking.Kind.BUDGET_PRESSED, "", refused, REFUSALS_A_DAY));
    }
    return findings;
  }

  /** One officer against the middle of the others, where there are enough to compare with. */
  private static void officers(
      AuthorityId partner, BudgetUse.Side side, List<Asked> log, List<UnusualAsking> findings) {
    Map<String, List<Asked>> byOfficer = groups(log, Asked::officer);
    if (byOfficer.size() < 3) {
      return;
    }
    byOfficer.forEach((officer, asked) -> {
      List<Long> others =
          byOfficer.entrySet().stream()
              .filter(e -> !e.getKey().equals(officer))
              .map(e -> values(e.getValue()))
              .sorted()
              .toList();
      long middle = others.get(others.size() / 2);
      if (values(asked) >= LEAST_VALUES && values(asked) > FACTOR * middle) {
        findings.add(
            new UnusualAsking(
                partner,
                side,
                UnusualAsking.Kind.OFFICER_FAR_ABOVE,
                officer,
                values(asked),
                middle));
      }
    });
  }

  private static Map<String, List<Asked>> groups(
      List<Asked> log, java.util.function.Function<Asked, String> by) {
    return log.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }

  private static long values(List<Asked> asked) {
    return asked.stream().mapToLong(Asked::size).sum();
  }

  private static int mostWithinAnHour(List<Asked> asked) {
    List<Instant> times = asked.stream().map(Asked::at).sorted(Comparator.naturalOrder()).toList();
    int most = 0;
    int from = 0;
    for (int to = 0; to < times.size(); to++) {
      while (times.get(from).isBefore(times.get(to).minus(HOUR))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
