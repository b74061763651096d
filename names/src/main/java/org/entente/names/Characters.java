package org.entente.names;

import java.text.Normalizer;
import java.util.Locale;
import org.entente.names.InvalidIdentifier.Reason;

/** The canonical characters of numbers and codes, whatever script and spacing they came in. */
final class Characters {
  /** No number is longer; what is, is refused before any work is done on it. */
  static final int LONGEST_INPUT = 400;

  private static final int LONGEST_WORD = 7;

  private Characters() {}

  /** NFKC, without surrounding space; refuses an empty or over-long text. */
  static String normal(IdentifierKind kind, String text) {
    if (text.length() > LONGEST_INPUT) {
      throw new InvalidIdentifier(kind, Reason.TOO_LONG);
    }
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (normal.isEmpty()) {
      throw new InvalidIdentifier(kind, Reason.EMPTY);
    }
    return normal;
  }

  /** Capital letters A to Z and digits 0 to 9 of the text; other letters are refused. */
  static String code(IdentifierKind kind, String text, int shortest, int longest) {
    String normal = normal(kind, text);
    StringBuilder code = new StringBuilder(normal.length());
    normal
        .codePoints()
        .forEach(c -> {
          int digit = Character.digit(c, 10);
          if (digit >= 0) {
            code.append((char) ('0' + digit));
          } else if (isLatin(c)) {
            code.append((char) (c & ~0x20));
          } else if (Character.isLetterOrDigit(c)) {
            throw new InvalidIdentifier(kind, Reason.CHARACTERS);
          }
        });
    return bounded(kind, code.toString(), shortest, longest);
  }

  /** As {@link #code}, for a number of a document: at least one digit, and no words among it. */
  static String documentNumber(IdentifierKind kind, String text) {
    String number = code(kind, text, 3, 24);
    int word = 0;
    boolean digit = false;
    for (int i = 0; i < number.length(); i++) {
      boolean letter = isLatin(number.charAt(i));
      digit |= !letter;
      word = letter ? word + 1 : 0;
      if (word > LONGEST_WORD) {
        throw new InvalidIdentifier(kind, Reason.WORDS);
      }
    }
    if (!digit) {
      throw new InvalidIdentifier(kind, Reason.WORDS);
    }
    return number;
  }

  /** Digits only; any letter is refused. */
  static String digits(IdentifierKind kind, String text, int shortest, int longest) {
    String code = code(kind, text, shortest, longest);
    if (code.chars().anyMatch(Characters::isLatin)) {
      throw new InvalidIdentifier(kind, Reason.CHARACTERS);
    }
    return code;
  }

  static String bounded(IdentifierKind kind, String value, int shortest, int longest) {
    if (value.isEmpty()) {
      throw new InvalidIdentifier(kind, Reason.EMPTY);
    }
    if (value.length() < shortest) {
      throw new InvalidIdentifier(kind, Reason.TOO_SHORT);
    }
    if (value.length() > longest) {
      throw new InvalidIdentifier(kind, Reason.TOO_LONG);
    }
    return value;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static boolean isLatin(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
