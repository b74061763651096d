package org.entente.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/** Writes a word of any script in the letters a to z, as its names are written in English. */
final class Romanisation {
  private static final String LATIN_FROM = "øłđðıħŧŋəɑɛɔʔßæœþĳŉſ";
  private static final String[] LATIN_TO = {
    "o", "l", "d", "d", "i", "h", "t", "ng", "a", "a", "e", "o", "", "ss", "ae", "oe", "th", "ij",
    "n", "s"
  };

  private Romanisation() {}

  /** ICU's tables are large: loaded only when such a name occurs. */
  private static final class Tables {
    static final Transliterator HAN =
        Transliterator.getInstance("Traditional-Simplified; Han-Latin/Names; Latin-ASCII");
    static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  static String of(NameText.Word word) {
    return switch (word.script()) {
      case LATIN, NONE -> latin(word.text());
      case CYRILLIC -> LetterTable.CYRILLIC.romanise(word.text());
      case GREEK -> LetterTable.GREEK.romanise(marksRemoved(word.text()));
      case ARABIC -> LetterTable.ARABIC.romanise(word.text());
      case HEBREW -> LetterTable.HEBREW.romanise(marksRemoved(word.text()));
      case HANGUL -> Hangul.romanise(word.text());
      case HAN -> letters(Tables.HAN.transliterate(word.text()));
      case KANA, OTHER -> letters(Tables.ANY.transliterate(word.text()));
    };
  }

  /** Pinyin with a space between the syllables of each character. */
  static String pinyin(String han) {
    return Characters.lower(Tables.HAN.transliterate(han));
  }

  static String simplified(String han) {
    return Tables.SIMPLIFIED.transliterate(han);
  }

  static String latin(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    String plain = marksRemoved(text);
    StringBuilder letters = new StringBuilder(plain.length() + 2);
    for (int k = 0; k < plain.length(); k++) {
      char c = plain.charAt(k);
      int special = c < 0x80 ? -1 : LATIN_FROM.indexOf(c);
      if (special >= 0) {
        letters.append(LATIN_TO[special]);
      } else if (c < 0x80) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static String marksRemoved(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static String letters(String romanised) {
    StringBuilder letters = new StringBuilder(romanised.length());
    for (int i = 0; i < romanised.length(); i++) {
      char c = romanised.charAt(i);
      if (Characters.isLatin(c)) {
        letters.append((char) (c | 0x20));
      } else if (c >= '0' && c <= '9') {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
