package org.entente.exercise.bench.names;

import java.util.Locale;

/** How many were found rightly, found wrongly, and missed. */
record Measure(int hits, int falseHits, int misses) {
  double precision() {
    return hits + falseHits == 0 ? 1 : (double) hits / (hits + falseHits);
  }

  double recall() {
    return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
  }

  double f1() {
    return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + falseHits + misses);
  }

  String cells() {
    return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", f1(), precision(), recall());
  }
}
