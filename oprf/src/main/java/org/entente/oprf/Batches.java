package org.entente.oprf;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same to each item of a batch, a larger batch on all cores. */
final class Batches {
  private static final int WORTH_SHARING = 32;

  private Batches() {}

  /** Returns what the function makes of each position, in order. */
  static <T> List<T> map(int size, IntFunction<T> function) {
    return positions(size).mapToObj(function).toList();
  }

  /** Returns the sum, in whatever order, of what the function makes of each position. */
  static <T> T sum(int size, IntFunction<T> function, BinaryOperator<T> add) {
    return positions(size).mapToObj(function).reduce(add).orElseThrow();
  }

  private static IntStream positions(int size) {
    IntStream positions = IntStream.range(0, size);
    return size < WORTH_SHARING ? positions : positions.parallel();
  }
}
