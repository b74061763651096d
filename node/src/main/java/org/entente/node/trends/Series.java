package org.entente.node.trends;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.protocol.TrendDimension;

/**
 * The counts of one code by month, without gaps.
 *
 * @param facts how many incidents or coded facts, by month
 * @param dead how many people died, by month; nought for facts of case files
 */
public record Series(
    TrendDimension by, String code, YearMonth first, List<Integer> facts, List<Integer> dead) {
  public Series {
    facts = List.copyOf(facts);
    dead = List.copyOf(dead);
  }

  public YearMonth last() {
    return first.plusMonths(facts.size() - 1L);
  }

  /** The place of a month, or -1 outside the series. */
  public int indexOf(YearMonth month) {
    long at = ChronoUnit.MONTHS.between(first, month);
    return at >= 0 && at < facts.size() ? (int) at : -1;
  }

  public int factsIn(YearMonth month) {
    int at = indexOf(month);
    return at < 0 ? 0 : facts.get(at);
  }

  public int deadIn(YearMonth month) {
    int at = indexOf(month);
    return at < 0 ? 0 : dead.get(at);
  }

  int[] array() {
    return facts.stream().mapToInt(Integer::intValue).toArray();
  }
}
