package org.entente.protocol;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The counts of one month by one dimension. It has no field for a person, a text or a total: codes
 * come from closed sets, and a count below the smallest that is shared cannot be written.
 *
 * @param report the act, which has the same id in both ledgers
 * @param month the calendar month, such as 2023-06
 * @param smallestCount counts below this are left out
 */
public record TrendReport(
    UUID report,
    TrendSource source,
    TrendDimension by,
    String month,
    int smallestCount,
    List<TrendCount> counts)
    implements TrendBody {
  public TrendReport {
    if (by.source() != source) {
      throw new InvalidTerm("trend dimension", "one of its source");
    }
    if (!month.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
      throw new InvalidTerm("trend month", "a calendar month, such as 2023-06");
    }
    if (smallestCount < 1 || smallestCount > 100) {
      throw new InvalidTerm("smallest count", "1 to 100");
    }
    counts = counts.stream().sorted(Comparator.comparing(TrendCount::code)).toList();
    Rules.size("trend counts", counts, 1, by.codes().size());
    for (TrendCount count : counts) {
      if (!by.knows(count.code())) {
        throw new InvalidTerm("trend code", "one of its dimension");
      }
      if (count.count() < smallestCount) {
        throw new InvalidTerm("trend count", "no smaller than the smallest that is shared");
      }
    }
    if (counts.stream().map(TrendCount::code).distinct().count() != counts.size()) {
      throw new InvalidTerm("trend code", "each once");
    }
  }

  /** The month as a value. */
  public YearMonth yearMonth() {
    return YearMonth.parse(month);
  }
}
