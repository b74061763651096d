package org.entente.node.sharing;

import java.util.List;
import org.entente.node.trends.Movement;
import org.entente.protocol.TrendCount;

/**
 * Leaves out small counts (primary suppression). Totals are never told, a month leaves by one
 * dimension and as it was counted the first time, so that no difference of two tables gives a small
 * count back (Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
 */
public final class Suppression {
  private Suppression() {}

  /** The counts that may be told, those below the smallest left out. */
  public static List<TrendCount> above(int smallest, List<Movement> movements) {
    return movements.stream()
        .filter(m -> m.facts() >= smallest)
        .map(m -> new TrendCount(m.code(), m.facts(), m.verdict().isNew()))
        .toList();
  }

  /** The counts of a frozen month that another partner, with a higher limit, may be told. */
  public static List<TrendCount> atLeast(int smallest, List<TrendCount> counts) {
    return counts.stream().filter(c -> c.count() >= smallest).toList();
  }
}
