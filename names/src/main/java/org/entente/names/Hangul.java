package org.entente.names;

/**
 * Romanises Korean syllables near to the spellings both Koreas use for names: {@code jong un}
 * rather than {@code jeong eun}.
 */
final class Hangul {
  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final String[] LEADING = {
    "k", "kk", "n", "d", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h"
  };
  private static final String[] VOWEL = {
    "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "u", "ui", "i"
  };
  private static final String[] TRAILING = {
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t"
  };

  private Hangul() {}

  static String romanise(String syllables) {
    StringBuilder latin = new StringBuilder(syllables.length() * 4);
    for (int i = 0; i < syllables.length(); i++) {
      int c = syllables.charAt(i);
      if (c >= FIRST && c <= LAST) {
        int index = c - FIRST;
        latin.append(LEADING[index / 588]).append(VOWEL[index % 588 / 28]);
        latin.append(TRAILING[index % 28]);
      }
    }
    return latin.toString();
  }
}
