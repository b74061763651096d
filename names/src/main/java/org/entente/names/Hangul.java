package org.entente.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  /** How each letter is written by the two official systems and by habit. */
  private static final String[][] LEADING_HABITS = {
    {"k", "g"},
    {"k", "kk", "gg"},
    {"n", "r", "rh", "l"},
    {"d", "t"},
    {"t", "tt", "dd"},
    {"r", "l", "n"},
    {"m"},
    {"p", "b"},
    {"p", "pp", "bb"},
    {"s", "sh"},
    {"s", "ss"},
    {""},
    {"j", "ch"},
    {"j", "jj", "ch"},
    {"ch"},
    {"k", "kh"},
    {"t", "th"},
    {"p", "ph"},
    {"h"}
  };

  private static final String[][] VOWEL_HABITS = {
    {"a", "ah", "ar"},
    {"ae", "ai", "e", "ay"},
    {"ya", "yah"},
    {"yae", "yai"},
    {"eo", "o", "u", "uh", "au"},
    {"e", "ae"},
    {"yeo", "yo", "you", "yu", "yuh"},
    {"ye", "e"},
    {"o", "oh"},
    {"wa"},
    {"wae", "oae"},
    {"oe", "oi", "we"},
    {"yo"},
    {"u", "oo", "woo", "ou"},
    {"wo", "weo"},
    {"we"},
    {"wi", "wee"},
    {"yu", "yoo", "you"},
    {"eu", "u", "oo"},
    {"ui", "eui", "ee"},
    {"i", "ee", "yi", "ie"}
  };
  private static final String SOFT_VOWELS = "\u0002\u0003\u0006\u0007\u000c\u0011\u0014";
  private static final int SILENT = 11;

  private Hangul() {}

  /**
   * The spellings of one syllable; in front of i and y the North keeps an r that the South drops.
   */
  static Set<String> spellings(char syllable) {
    Set<String> spellings = new LinkedHashSet<>();
    if (syllable < FIRST || syllable > LAST) {
      return spellings;
    }
    int index = syllable - FIRST;
    int leading = index / 588;
    int vowel = index % 588 / 28;
    String end = TRAILING[index % 28];
    List<String> starts = new ArrayList<>(List.of(LEADING_HABITS[leading]));
    if (leading == SILENT && SOFT_VOWELS.indexOf(vowel) >= 0) {
      starts.addAll(List.of("r", "l", "rh"));
    }
    for (String start : starts) {
      for (String middle : VOWEL_HABITS[vowel]) {
        boolean isGlide = !start.isEmpty() && middle.length() > 2 && middle.startsWith("w");
        if (!isGlide || vowel != 13) {
          spellings.add(start + middle + end);
        }
        if (end.equals("k")) {
          spellings.add(start + middle + "g");
        }
      }
    }
    return spellings;
  }

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
