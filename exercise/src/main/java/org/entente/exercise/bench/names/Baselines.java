package org.entente.exercise.bench.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Plainer ways of comparing names, to be measured beside ours in the same run. */
final class Baselines {
  private static final double THRESHOLD = 0.9;
  private static final double DISTANCE_THRESHOLD = 0.8;
  private static final double PREFIX = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private Baselines() {}

  /** Jaro and Winkler's likeness over the whole names in small letters. */
  static Matcher jaroWinkler() {
    return new Plain("Jaro-Winkler, casefolded", THRESHOLD, Baselines::jaroWinkler);
  }

  /** One less the edits by the longer name, in small letters. */
  static Matcher levenshtein() {
    return new Plain("Levenshtein, casefolded", DISTANCE_THRESHOLD, Baselines::levenshtein);
  }

  /** ICU's Any-Latin, then each part of the shorter name with its best by Jaro and Winkler. */
  static Matcher icuByPart() {
    return new ByPart();
  }

  private interface Likeness {
    double of(String left, String right);
  }

  private record Plain(String title, double threshold, Likeness likeness) implements Matcher {
    @Override
    public double score(String schema, String left, String right) {
      return likeness.of(folded(left), folded(right));
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }

  private static final class ByPart implements Matcher {
    private final Transliterator latin =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final Map<String, String[]> parts = new HashMap<>();
    private final Function<String, String[]> split =
        text -> latin.transliterate(text).replaceAll("[^a-z0-9 ]", "").strip().split(" +", -1);

    @Override
    public String title() {
      return "ICU Any-Latin, Jaro-Winkler by part";
    }

    @Override
    public double threshold() {
      return THRESHOLD;
    }

    @Override
    public double score(String schema, String left, String right) {
      String[] ours = parts.computeIfAbsent(left, split);
      String[] theirs = parts.computeIfAbsent(right, split);
      return ours.length <= theirs.length ? paired(ours, theirs) : paired(theirs, ours);
    }

    private static double paired(String[] fewer, String[] more) {
      List<String> rest = new ArrayList<>(List.of(more));
      double sum = 0;
      for (String part : fewer) {
        int best = -1;
        double likeness = 0;
        for (int i = 0; i < rest.size(); i++) {
          double found = jaroWinkler(part, rest.get(i));
          if (found > likeness) {
            likeness = found;
            best = i;
          }
        }
        if (best >= 0) {
          rest.remove(best);
        }
        sum += likeness;
      }
      return sum / fewer.length;
    }
  }

  static double levenshtein(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    int longest = Math.max(a.length(), b.length());
    return longest == 0 ? 0 : 1 - (double) row[b.length()] / longest;
  }

  static double jaroWinkler(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] matchedA = new boolean[a.length()];
    boolean[] matchedB = new boolean[b.length()];
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < end; j++) {
        if (!matchedB[j] && a.charAt(i) == b.charAt(j)) {
          matchedA[i] = true;
          matchedB[j] = true;
          matches++;
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int moved = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (matchedA[i]) {
        while (!matchedB[j]) {
          j++;
        }
        moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
        j++;
      }
    }
    double m = matches;
    double jaro = (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
    int prefix = 0;
    while (prefix < Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()))
        && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX * (1 - jaro);
  }
}
