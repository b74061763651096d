package org.entente.names;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words in the names of organisations mean: {@code organisation-words.txt}, {@code
 * legal-forms.txt}, and the numerals of CLDR.
 */
final class OrganisationWords {
  /** No legal form has more words. */
  static final int MOST_WORDS_OF_A_FORM = 6;

  private static final int LAST_NUMERAL = 40;
  private static final int LAST_SPELLED = 100;

  private static final Set<String> STOP = new HashSet<>();
  private static final Set<String> GENERIC = new HashSet<>();
  private static final Map<String, String> SHORT = new HashMap<>();
  private static final Map<String, String> FORMS = new HashMap<>();
  private static final Map<String, String> ROMAN = new HashMap<>();
  private static final Map<String, String> SPELLED = new HashMap<>();

  static {
    for (String line : WordTable.lines("organisation-words.txt")) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        switch (words[0]) {
          case "stop" -> STOP.add(words[i]);
          case "generic" -> GENERIC.add(words[i]);
          case "short" -> SHORT.put(words[1], words[2]);
          default -> throw new IllegalStateException("organisation-words.txt: " + words[0]);
        }
      }
    }
    for (String line : WordTable.lines("legal-forms.txt")) {
      int space = line.indexOf(' ');
      // Written as the words of names are: romanised, so that forms in other scripts are found.
      String form =
          String.join(
              " ",
              NameText.words(line.substring(space + 1)).stream().map(Romanisation::of).toList());
      FORMS.putIfAbsent(form, line.substring(0, space));
    }
    var numerals = new RuleBasedNumberFormat(Locale.ROOT, RuleBasedNumberFormat.NUMBERING_SYSTEM);
    numerals.setDefaultRuleSet("%roman-lower");
    var spelled = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    for (int i = 1; i <= LAST_SPELLED; i++) {
      if (i <= LAST_NUMERAL) {
        ROMAN.put(numerals.format(i), String.valueOf(i));
      }
      SPELLED.put(spelled.format(i), String.valueOf(i));
    }
  }

  private OrganisationWords() {}

  static boolean isStop(String word) {
    return STOP.contains(word);
  }

  static String full(String word) {
    return SHORT.getOrDefault(word, word);
  }

  static WordKind kind(String word) {
    if (GENERIC.contains(word)) {
      return WordKind.GENERIC;
    }
    boolean isNumber = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (isNumber) {
      return WordKind.NUMBER;
    }
    return word.length() > 3 && Countries.find(word).isPresent() ? WordKind.PLACE : WordKind.NAME;
  }

  /** The kind of a legal form of one or several words. */
  static Optional<String> legalForm(String words) {
    return Optional.ofNullable(FORMS.get(words));
  }

  /** A number in small Roman numerals. */
  static Optional<String> roman(String word) {
    return Optional.ofNullable(ROMAN.get(word));
  }

  /** A number spelled in English: {@code forty-four}. */
  static Optional<String> spelled(String words) {
    return Optional.ofNullable(SPELLED.get(words));
  }
}
