package org.entente.names;

/** The bounds that any text of a name is held to before work is done on it. */
final class NameText {
  /** Longer names are cut here; no list holds one of even half the length. */
  static final int LONGEST = 300;

  private NameText() {}

  /** The text without space around it, cut to {@value #LONGEST} code points. */
  static String bounded(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String bare = start.strip();
    if (bare.codePointCount(0, bare.length()) <= LONGEST) {
      return bare;
    }
    return bare.substring(0, bare.offsetByCodePoints(0, LONGEST)).strip();
  }
}
