package org.entente.names;

/** Takes apart the Arabic compounds that many writers join: Abdelrazak, Sirajuddin. */
final class Compounds {
  private static final int LEAST_SERVANT = 7;
  private static final int LEAST_FAITH = 7;

  private Compounds() {}

  /** The name behind a joined "servant of", or the word itself; Abdullah stays whole. */
  static String withoutServant(String word) {
    if (word.length() < LEAST_SERVANT || !word.startsWith("abd")) {
      return word;
    }
    int i = 3;
    while (i < word.length() && Sound.isVowel(word.charAt(i))) {
      i++;
    }
    if (i == word.length()) {
      return word;
    }
    if (i == 3) {
      // Abdrahman, as Russian and Turkic writers join it.
      return word.length() - i >= 5 ? word.substring(i) : word;
    }
    boolean hasArticle = word.charAt(i) == 'l' && word.length() - i > 3;
    int start = hasArticle ? i + 1 : i;
    if (!hasArticle && word.length() > i + 1 && word.charAt(i) == word.charAt(i + 1)) {
      start = i + 1;
    }
    String core = word.substring(start);
    boolean isGod =
        core.startsWith("lah")
            || core.startsWith("ah")
            || (core.startsWith("la") && core.length() < 4);
    return isGod || core.length() < 3 ? word : core;
  }

  /** The word with any of the forms of "of the faith" at its end made one. */
  static String faith(String word) {
    if (word.length() < LEAST_FAITH) {
      return word;
    }
    int end = word.length();
    if (word.charAt(end - 1) == 'e') {
      end--;
    }
    boolean isFaith =
        word.startsWith("din", end - 3) || (end > 4 && word.startsWith("deen", end - 4));
    if (!isFaith) {
      return word;
    }
    int start = word.startsWith("din", end - 3) ? end - 3 : end - 4;
    char before = word.charAt(start - 1);
    if (before == 'd' || before == 'l') {
      start--;
      if (!Sound.isVowel(word.charAt(start - 1))) {
        return word;
      }
    } else if (before != 'u' && before != 'e') {
      return word;
    }
    while (start > 0 && Sound.isVowel(word.charAt(start - 1))) {
      start--;
    }
    return start < 2 ? word : word.substring(0, start) + "din";
  }
}
