package org.entente.names;

import java.lang.Character.UnicodeScript;

/** The scripts that names are romanised from, each in its own way. */
public enum NameScript {
  LATIN,
  ARABIC,
  CYRILLIC,
  GREEK,
  HAN,
  HANGUL,
  KANA,
  HEBREW,
  OTHER,
  /** No letter at all. */
  NONE;

  static NameScript of(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case ARABIC -> ARABIC;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case HAN -> HAN;
      case HANGUL -> HANGUL;
      case HIRAGANA, KATAKANA -> KANA;
      case HEBREW -> HEBREW;
      case COMMON, INHERITED, UNKNOWN -> NONE;
      default -> OTHER;
    };
  }

  /** The script of the first letter that decides one. */
  static NameScript of(String text) {
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        if (Characters.isLatin(c)) {
          return LATIN;
        }
      } else if (Character.isLetter(c) && of(c) != NONE) {
        return of(c);
      }
      i += Character.charCount(c);
    }
    return NONE;
  }
}
