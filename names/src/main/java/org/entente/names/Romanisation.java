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

  private static final int DEVANAGARI_FIRST = 0x900;
  private static final int DEVANAGARI_LAST = 0x97F;
  private static final int FIRST_CONSONANT = 0x915;
  private static final int LAST_CONSONANT = 0x939;
  private static final int VIRAMA = 0x94D;

  private Romanisation() {}

  /** ICU's tables are large: loaded only when such a name occurs. */
  private static final class Tables {
    static final Transliterator HAN =
        Transliterator.getInstance("Traditional-Simplified; Han-Latin/Names; Latin-ASCII");
    static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    static final Transliterator DEVANAGARI = Transliterator.getInstance("Devanagari-Latin");
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
      case KANA -> letters(Tables.ANY.transliterate(word.text()));
      case OTHER ->
          isDevanagari(word.text())
              ? devanagari(word.text())
              : letters(Tables.ANY.transliterate(word.text()));
    };
  }

  private static boolean isDevanagari(String text) {
    return text.charAt(0) >= DEVANAGARI_FIRST && text.charAt(0) <= DEVANAGARI_LAST;
  }

  /** As names are written: sh, ch and ri, and no vowel after the last consonant. */
  private static String devanagari(String text) {
    String latin =
        Tables.DEVANAGARI
            .transliterate(text)
            .replace("ch", "chh")
            .replaceAll("c(?!h)", "ch")
            .replace("\u015B", "sh")
            .replace("\u1E63", "sh")
            .replace("\u1E5B", "ri");
    String plain = letters(marksRemoved(latin));
    int last = text.charAt(text.length() - 1);
    boolean endsBare =
        last >= FIRST_CONSONANT
            && last <= LAST_CONSONANT
            && text.charAt(Math.max(0, text.length() - 2)) != VIRAMA;
    return endsBare && plain.length() > 2 && plain.endsWith("a")
        ? plain.substring(0, plain.length() - 1)
        : plain;
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
