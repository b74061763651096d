package org.entente.node.discovery.index;

import java.util.Arrays;

/** Sets of numbers as ascending arrays: what index planning compares. */
final class SortedNumbers {
  private SortedNumbers() {}

  /** The numbers that occur at most so often, each once. */
  static long[] distinct(long[] unsorted, int most) {
    long[] sorted = unsorted.clone();
    Arrays.parallelSort(sorted);
    int kept = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      if (to - from <= most) {
        sorted[kept++] = sorted[from];
      }
      from = to;
    }
    return Arrays.copyOf(sorted, kept);
  }

  static long[] union(long[] one, long[] other) {
    long[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return distinct(both, Integer.MAX_VALUE);
  }

  /** What is in the first set and not in the second. */
  static long[] without(long[] one, long[] other) {
    long[] rest = new long[one.length];
    int kept = 0;
    int at = 0;
    for (long number : one) {
      while (at < other.length && other[at] < number) {
        at++;
      }
      if (at == other.length || other[at] != number) {
        rest[kept++] = number;
      }
    }
    return Arrays.copyOf(rest, kept);
  }

  static boolean contains(long[] set, long number) {
    return Arrays.binarySearch(set, number) >= 0;
  }
}
