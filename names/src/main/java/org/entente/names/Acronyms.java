package org.entente.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.names.PartSimilarity.Likeness;

/** Words that stand for the first letters of others. */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;
  private static final Likeness FOUND = new Likeness(ReasonKind.PART_ACRONYM, 0.9f);

  private Acronyms() {}

  /** How many words from here on the part abbreviates, or none. */
  static int length(Part part, List<Part> words, int from) {
    String letters = part.core();
    int length = letters.length();
    if (length < SHORTEST || length > LONGEST || from + length > words.size()) {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      String word = words.get(from + i).core();
      if (word.isEmpty() || word.charAt(0) != letters.charAt(i)) {
        return 0;
      }
    }
    return length > SHORTEST || isCountry(letters, words, from) ? length : 0;
  }

  /** Two letters say too little unless they are the code of the country that the words name. */
  private static boolean isCountry(String letters, List<Part> words, int from) {
    Optional<Country> byCode = Countries.find(letters.toUpperCase(Locale.ROOT));
    return byCode.isPresent()
        && byCode.equals(Countries.find(words.get(from).core() + " " + words.get(from + 1).core()));
  }

  static Likeness likeness(int length) {
    return length == 0 ? Likeness.NONE : FOUND;
  }
}
