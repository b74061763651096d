package org.entente.exercise.bench.names;

import java.util.List;
import java.util.Set;

/**
 * Names of one writing against names of another, each with each: who ranks first, and which pairs
 * reach the threshold.
 */
record AllPairs(int names, int first, Measure measure) {

  /** A name in two writings; pairs with one key are of one person. */
  record Pair(String key, String original, String latin) {}

  /**
   * @param asked the keys whose originals are asked for
   */
  static AllPairs of(Matcher matcher, List<Pair> pairs, Set<String> asked) {
    int first = 0;
    int names = 0;
    int hits = 0;
    int falseHits = 0;
    int misses = 0;
    for (Pair one : pairs) {
      if (!asked.contains(one.key())) {
        continue;
      }
      names++;
      double own = 0;
      double other = 0;
      for (Pair candidate : pairs) {
        double score = matcher.score("Person", one.original(), candidate.latin());
        boolean isSame =
            candidate.key().equals(one.key()) || candidate.latin().equalsIgnoreCase(one.latin());
        boolean isHit = score >= matcher.threshold();
        if (isSame) {
          own = Math.max(own, score);
        } else {
          other = Math.max(other, score);
        }
        if (candidate == one) {
          hits += isHit ? 1 : 0;
          misses += isHit ? 0 : 1;
        } else if (!isSame && isHit) {
          falseHits++;
        }
      }
      first += own > other ? 1 : 0;
    }
    return new AllPairs(names, first, new Measure(hits, falseHits, misses));
  }
}
