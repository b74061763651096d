package org.entente.exercise.bench.names;

import java.util.List;

/**
 * The Latin spellings of Chinese names with each other: whether two of one name are held together.
 */
final class TwoSpellings {
  private TwoSpellings() {}

  static Measure of(Matcher matcher, List<AllPairs.Pair> pairs) {
    int hits = 0;
    int falseHits = 0;
    int misses = 0;
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = i + 1; j < pairs.size(); j++) {
        AllPairs.Pair one = pairs.get(i);
        AllPairs.Pair other = pairs.get(j);
        if (one.latin().equalsIgnoreCase(other.latin())) {
          continue;
        }
        boolean isSame = one.key().equals(other.key());
        boolean isHit = matcher.score("Person", one.latin(), other.latin()) >= matcher.threshold();
        hits += isHit && isSame ? 1 : 0;
        falseHits += isHit && !isSame ? 1 : 0;
        misses += !isHit && isSame ? 1 : 0;
      }
    }
    return new Measure(hits, falseHits, misses);
  }
}
