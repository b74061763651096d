package org.entente.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a name into words, whatever it holds: compatibility forms are made plain,
 * invisible and direction characters go, apostrophes join, anything else that is no letter parts.
 */
final class NameText {
  /** Longer names are cut here; no list holds one of even half the length. */
  static final int LONGEST = 300;

  private static final int MOST_WORDS = 40;
  private static final String APOSTROPHES =
      "'`\u00B4\u2018\u2019\u201B\u02BB\u02BC\u02BD\u02BE\u02BF\u02B9\u2032\u05F3\u055A\uFF07";
  private static final int TATWEEL = 0x640;

  private NameText() {}

  /** A word of one script in small letters. */
  record Word(String text, NameScript script, boolean isHyphenated) {}

  /** The text without space around it, cut to {@value #LONGEST} code points. */
  static String bounded(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String bare = start.strip();
    if (bare.codePointCount(0, bare.length()) <= LONGEST) {
      return bare;
    }
    return bare.substring(0, bare.offsetByCodePoints(0, LONGEST)).strip();
  }

  static List<Word> words(String text) {
    String plain = bounded(text);
    if (!isAscii(plain)) {
      plain = bounded(Normalizer.normalize(plain, Normalizer.Form.NFKC));
    }
    List<Word> words = new ArrayList<>(8);
    StringBuilder word = new StringBuilder(16);
    NameScript script = NameScript.NONE;
    int c;
    for (int i = 0; i < plain.length() && words.size() < MOST_WORDS; i += Character.charCount(c)) {
      c = plain.codePointAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (!isPartOfWord(c)) {
        flush(words, word, script, isHyphen(c));
        script = NameScript.NONE;
        continue;
      }
      NameScript own = NameScript.of(c);
      if (own != NameScript.NONE && script != NameScript.NONE && own != script) {
        flush(words, word, script, false);
        script = NameScript.NONE;
      }
      script = own == NameScript.NONE ? script : own;
      word.appendCodePoint(Character.toLowerCase(c));
    }
    flush(words, word, script, false);
    return words;
  }

  private static void flush(
      List<Word> words, StringBuilder word, NameScript script, boolean isHyphenated) {
    if (!word.isEmpty() && words.size() < MOST_WORDS) {
      words.add(new Word(word.toString(), script, isHyphenated));
    }
    word.setLength(0);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInvisible(int c) {
    return c == TATWEEL
        || APOSTROPHES.indexOf(c) >= 0
        || (c >= 0x80 && Character.getType(c) == Character.FORMAT);
  }

  private static boolean isHyphen(int c) {
    return c == '-' || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static boolean isPartOfWord(int c) {
    if (c < 0x80) {
      return Characters.isLatin(c) || (c >= '0' && c <= '9');
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
