package org.entente.exercise.oracle;

/**
 * One part of a name in small plain letters, with its consonants.
 *
 * @param text at least three letters, a to z
 * @param consonants the first letter and the consonants after it, {@code q}, {@code c} and {@code
 *     g} written {@code k}, double letters single; {@code h}, {@code w} and {@code y} count as
 *     vowels
 */
record NamePart(String text, String consonants) {

  static NamePart of(String text) {
    var kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = "qcg".indexOf(text.charAt(i)) >= 0 ? 'k' : text.charAt(i);
      boolean repeated = !kept.isEmpty() && kept.charAt(kept.length() - 1) == letter;
      if (i == 0 || ("aeiouhwy".indexOf(letter) < 0 && !repeated)) {
        kept.append(letter);
      }
    }
    return new NamePart(text, kept.toString());
  }

  /** Whether both may be spellings of one part; see {@link NameParts}. */
  boolean agrees(NamePart other) {
    if (text.equals(other.text)
        || (consonants.length() >= 3 && consonants.equals(other.consonants))) {
      return true;
    }
    int shorter = Math.min(text.length(), other.text.length());
    int allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
    return allowed > 0
        && Math.abs(text.length() - other.text.length()) <= allowed
        && edits(text, other.text) <= allowed;
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
