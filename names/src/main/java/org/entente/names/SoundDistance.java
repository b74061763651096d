package org.entente.names;

import java.util.Arrays;

/**
 * The edit distance of two sounds, in which what ears, keyboards and romanisations confuse costs
 * less than what they do not, and two sounds that changed places are one slip. One object serves
 * one comparison: it keeps its rows.
 */
final class SoundDistance {
  private static final int SOUNDS = 128;
  private static final float SWAP = 0.8f;
  private static final float VOWEL = 0.5f;
  private static final float ENDING = 0.4f;
  private static final float[] SUBSTITUTION = substitutions();
  private static final float[] INSERTION = insertions();

  /** The classes of sounds that cost 1 to stand for others, then those that cost 0.4. */
  private static final int DISTINCT = 0x07;

  private static final int NEAR = 0xF8;
  private static final int[] CLASSES = classes();

  private float[] first = {};
  private float[] second = {};
  private float[] third = {};

  /** The distance, or infinity as soon as it must exceed the budget. */
  float of(String a, String b, float budget) {
    int n = a.length();
    int m = b.length();
    if (Math.abs(n - m) * 0.3f > budget) {
      return Float.POSITIVE_INFINITY;
    }
    if (m >= first.length) {
      int length = Math.max(16, m + 1);
      first = new float[length];
      second = new float[length];
      third = new float[length];
    }
    float[] before = first;
    float[] last = second;
    float[] row = third;
    last[0] = 0;
    for (int j = 1; j <= m; j++) {
      last[j] = last[j - 1] + insertion(b, j - 1);
    }
    for (int i = 1; i <= n; i++) {
      char x = a.charAt(i - 1);
      float gone = insertion(a, i - 1);
      row[0] = last[0] + gone;
      float least = row[0];
      for (int j = 1; j <= m; j++) {
        char y = b.charAt(j - 1);
        float cost = last[j - 1] + (x == y ? 0 : substitution(x, y));
        cost = Math.min(cost, last[j] + gone);
        cost = Math.min(cost, row[j - 1] + insertion(b, j - 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2) && x != y) {
          cost = Math.min(cost, before[j - 2] + SWAP);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > budget) {
        return Float.POSITIVE_INFINITY;
      }
      float[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[m] > budget ? Float.POSITIVE_INFINITY : last[m];
  }

  /**
   * The sounds in a word as bits, those that stand for each other easily being one. From the bits
   * of two words follows the {@link #least} distance that they can have.
   */
  static int distinct(String sound) {
    int bits = 0;
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      bits |= c < SOUNDS ? CLASSES[c] : 0;
    }
    return bits;
  }

  /**
   * A distance that two words with these sounds have at least: what one has and the other has not
   * must be put in or stand for something else, which costs as much as its cheapest substitution.
   */
  static float least(int a, int b) {
    return Math.max(cost(a & ~b), cost(b & ~a));
  }

  private static float cost(int bits) {
    return Integer.bitCount(bits & DISTINCT)
        + 0.4f * Integer.bitCount(bits & NEAR)
        + 0.3f * Integer.bitCount(bits & ~(DISTINCT | NEAR));
  }

  private static int[] classes() {
    String[] classes = {
      "l", "r", "mn", "b", "p", "d", "t", "g", "k", "h", "S", "C", "X", "f", "a", "e", "iy", "sz",
      "Zj", "ouwv"
    };
    int[] bits = new int[SOUNDS];
    for (int i = 0; i < classes.length; i++) {
      for (char c : classes[i].toCharArray()) {
        bits[c] = 1 << i;
      }
    }
    return bits;
  }

  private static float substitution(char x, char y) {
    return x < SOUNDS && y < SOUNDS ? SUBSTITUTION[x * SOUNDS + y] : 1;
  }

  /** An s at the end is a Baltic or a Greek ending, or a plural, as often as a sound. */
  private static float insertion(String word, int i) {
    char x = word.charAt(i);
    if (x == 's' && i > 2 && i == word.length() - 1) {
      return ENDING;
    }
    return x < SOUNDS ? INSERTION[x] : 1;
  }

  private static float[] substitutions() {
    float[] costs = new float[SOUNDS * SOUNDS];
    Arrays.fill(costs, 1);
    for (char x : "aeiou".toCharArray()) {
      for (char y : "aeiou".toCharArray()) {
        pair(costs, x, y, VOWEL);
      }
    }
    String[] pairs = {
      "ae3", "ei3", "ou2", "ao4", "iy1", "jy3", "ij4", "wv2", "uw2", "uv5", "vf3", "vb5", "bp4",
      "dt4", "gk4", "sz2", "sS3", "SC3", "sC5", "Cj4", "Ck4", "CX3", "kX3", "hX3", "gX5", "gh5",
      "Zj2", "ZS4", "Zz3", "dz5", "jg4", "mn8", "fp5"
    };
    for (String pair : pairs) {
      pair(costs, pair.charAt(0), pair.charAt(1), (pair.charAt(2) - '0') / 10f);
    }
    return costs;
  }

  private static void pair(float[] costs, char x, char y, float cost) {
    costs[x * SOUNDS + y] = cost;
    costs[y * SOUNDS + x] = cost;
  }

  private static float[] insertions() {
    float[] costs = new float[SOUNDS];
    Arrays.fill(costs, 1);
    for (char x : "aeiouyh".toCharArray()) {
      costs[x] = VOWEL;
    }
    return costs;
  }
}
