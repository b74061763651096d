package org.entente.protocol;

import java.util.Collection;

/** Length and size rules shared by the message records. */
final class Rules {
  private Rules() {}

  /** Returns the stripped text, or refuses it when blank or longer than {@code most} characters. */
  static String text(String term, String value, int most) {
    String stripped = readable(term, value);
    if (stripped.isEmpty() || stripped.length() > most) {
      throw new InvalidTerm(term, "1 to " + most + " characters");
    }
    return stripped;
  }

  /** Returns the stripped text, which may be empty, or refuses it when too long. */
  static String optionalText(String term, String value, int most) {
    String stripped = readable(term, value);
    if (stripped.length() > most) {
      throw new InvalidTerm(term, "at most " + most + " characters");
    }
    return stripped;
  }

  /**
   * The stripped text. Control characters other than line breaks and tabs have no meaning to a
   * reader, and a database may refuse them, so they are refused here.
   */
  private static String readable(String term, String value) {
    boolean control =
        value
            .chars()
            .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    if (control) {
      throw new InvalidTerm(term, "no control characters");
    }
    return value.strip();
  }

  static void size(String term, Collection<?> values, int least, int most) {
    if (values.size() < least || values.size() > most) {
      throw new InvalidTerm(term, least + " to " + most + " entries");
    }
  }
}
