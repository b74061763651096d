package org.entente.exercise.oracle;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Document numbers reduced to capital letters and digits. */
final class Numbers {
  private static final int SHORTEST = 6;
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Numbers() {}

  /** Letters and digits of a text in capitals, everything else dropped. */
  static String bare(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /**
   * The numbers a text may state: the text from its first word with a digit on, that with the short
   * word of capitals before it, and the text as a whole. Words in brackets are left out.
   */
  static Set<String> in(String text) {
    String[] words = SPACES.split(BRACKETS.matcher(text).replaceAll(" ").strip());
    Set<String> numbers = new LinkedHashSet<>();
    int first = 0;
    while (first < words.length && words[first].chars().noneMatch(c -> c >= '0' && c <= '9')) {
      first++;
    }
    if (first == words.length) {
      return numbers;
    }
    add(numbers, words, first);
    if (first > 0 && words[first - 1].matches("[A-Z]{1,4}")) {
      add(numbers, words, first - 1);
    }
    add(numbers, words, 0);
    return numbers;
  }

  private static void add(Set<String> numbers, String[] words, int from) {
    var text = new StringBuilder();
    for (int i = from; i < words.length; i++) {
      text.append(words[i]);
    }
    String number = bare(text.toString());
    if (number.length() >= SHORTEST) {
      numbers.add(number);
    }
  }
}
