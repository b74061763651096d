package org.entente.node.trends;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.node.trends.detection.Farrington;
import org.entente.protocol.TrendDimension;

/**
 * All series of one source together, and what is new in a month.
 *
 * @param all the series of everything counted, whatever its code
 */
public record Picture(List<Series> all, List<Series> series) {
  /** Fewer in a month than this are too few to judge. */
  public static final int FEWEST = Farrington.FEWEST;

  /** With fewer earlier years there is no judgement. */
  public static final int FEWEST_YEARS = Farrington.FEWEST_YEARS;

  public Picture {
    all = List.copyOf(all);
    series = List.copyOf(series);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first month the data cover. */
  public YearMonth first() {
    return all.getFirst().first();
  }

  /** The last month the data cover. */
  public YearMonth last() {
    return all.getFirst().last();
  }

  public List<Series> by(TrendDimension dimension) {
    return series.stream().filter(s -> s.by() == dimension).toList();
  }

  public Optional<Series> find(TrendDimension dimension, String code) {
    return by(dimension).stream().filter(s -> s.code().equals(code)).findFirst();
  }

  /** Every code of a dimension in the month, the most frequent first. */
  public List<Movement> movements(TrendDimension dimension, YearMonth month) {
    List<Movement> movements = new ArrayList<>();
    for (Series one : by(dimension)) {
      int at = one.indexOf(month);
      if (at >= 0) {
        movements.add(
            new Movement(
                dimension,
                one.code(),
                one.facts().get(at),
                one.dead().get(at),
                Farrington.judge(one.array(), at)));
      }
    }
    movements.sort(
        Comparator.comparingInt(Movement::facts).reversed().thenComparing(Movement::code));
    return movements;
  }

  /** What the method finds unusual in the month, by all dimensions. */
  public List<Movement> newIn(YearMonth month) {
    List<Movement> found = new ArrayList<>();
    for (TrendDimension dimension : TrendDimension.values()) {
      movements(dimension, month).stream().filter(m -> m.verdict().isNew()).forEach(found::add);
    }
    return found;
  }

  /** The judgement of every month of a series. */
  public static List<Verdict> verdicts(Series series) {
    int[] counts = series.array();
    List<Verdict> verdicts = new ArrayList<>();
    for (int at = 0; at < counts.length; at++) {
      verdicts.add(Farrington.judge(counts, at));
    }
    return verdicts;
  }
}
