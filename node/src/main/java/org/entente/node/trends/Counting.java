package org.entente.node.trends;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.protocol.TrendDimension;

/** Counts facts into monthly series without gaps. */
final class Counting {
  private record Key(TrendDimension by, String code) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int dimension = by.compareTo(other.by);
      return dimension != 0 ? dimension : code.compareTo(other.code);
    }
  }

  private static final class Counts {
    final List<Integer> facts;
    final List<Integer> dead;

    Counts(int months) {
      facts = new ArrayList<>(Collections.nCopies(months, 0));
      dead = new ArrayList<>(Collections.nCopies(months, 0));
    }

    void add(int at, int more, int died) {
      facts.set(at, facts.get(at) + more);
      dead.set(at, dead.get(at) + died);
    }
  }

  private final YearMonth first;
  private final int months;
  private final Counts all;
  private final Map<Key, Counts> counts = new TreeMap<>();

  Counting(YearMonth first, YearMonth last) {
    this.first = first;
    this.months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
    this.all = new Counts(months);
  }

  void addToAll(YearMonth month, int facts, int dead) {
    all.add(at(month), facts, dead);
  }

  void add(TrendDimension by, String code, YearMonth month, int facts, int dead) {
    counts.computeIfAbsent(new Key(by, code), _ -> new Counts(months)).add(at(month), facts, dead);
  }

  private int at(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(first, month);
  }

  /** What was counted; the series of everything stands under the first dimension, without code. */
  Picture picture(TrendDimension anyDimension) {
    return new Picture(
        List.of(new Series(anyDimension, "", first, all.facts, all.dead)),
        counts.entrySet().stream()
            .map(e ->
                new Series(
                    e.getKey().by(),
                    e.getKey().code(),
                    first,
                    e.getValue().facts,
                    e.getValue().dead))
            .toList());
  }
}
