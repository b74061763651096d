package org.entente.names;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one script in Latin ones, with other letters at the start of a word where they
 * sound differently there. What is in no table, such as vowel signs, is dropped.
 */
final class LetterTable {
  static final LetterTable CYRILLIC =
      new LetterTable(
          "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u"
              + " ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў w"
              + " ј j љ lj њ nj ћ ch ђ dj џ dzh ѓ gj ќ kj ѕ dz қ k ғ gh ә a ө o ү u ұ u һ h ң ng"
              + " ҳ h ҷ j ӣ i ӯ u ҡ k ҙ z ҫ s ҥ ng ӊ ng ӏ - ѣ e",
          "");

  static final LetterTable GREEK =
      new LetterTable(
          "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ y"
              + " φ f χ kh ψ ps ω o ου ou αυ av ευ ev αι e ει i οι i γγ ng γκ g γχ nkh μπ mp ντ nt"
              + " τζ tz τσ ts",
          "μπ b ντ d");

  /** Long vowels are written, short ones are not; weak letters are consonants at the start only. */
  static final LetterTable ARABIC =
      new LetterTable(
          "ا a أ a إ i آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t"
              + " ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و u ي i ى a ة a ء - ئ i ؤ u پ p چ ch"
              + " ژ zh گ g ک k ی i ې i ۍ i ټ t ډ d ړ r ږ g ښ sh ځ z څ s ڼ n ګ g ٹ t ڈ d ڑ r ں n"
              + " ہ h ھ h ے e ۀ a ە a ڕ r ڵ l ۆ o ێ e ڤ v ھا ha",
          "و w ي y ی y");

  static final LetterTable HEBREW =
      new LetterTable(
          "א a ב b ג g ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f"
              + " צ ts ץ ts ק k ר r ש sh ת t",
          "ו v י y");

  private static final int LONGEST_UNIT = 2;

  private final Map<String, String> anywhere;
  private final Map<String, String> atStart;

  private LetterTable(String anywhere, String atStart) {
    this.anywhere = read(anywhere);
    this.atStart = read(atStart);
  }

  private static Map<String, String> read(String table) {
    Map<String, String> letters = new HashMap<>();
    if (!table.isEmpty()) {
      String[] words = table.split(" ", -1);
      for (int i = 0; i + 1 < words.length; i += 2) {
        letters.put(words[i], words[i + 1].equals("-") ? "" : words[i + 1]);
      }
    }
    return Map.copyOf(letters);
  }

  String romanise(String word) {
    StringBuilder latin = new StringBuilder(word.length() * 2);
    int i = 0;
    while (i < word.length()) {
      int length = Math.min(LONGEST_UNIT, word.length() - i);
      @Nullable String letters = null;
      while (length > 0 && letters == null) {
        String unit = word.substring(i, i + length);
        letters = i == 0 ? atStart.getOrDefault(unit, anywhere.get(unit)) : anywhere.get(unit);
        length--;
      }
      if (letters != null) {
        latin.append(letters);
        i += length + 1;
      } else {
        if (word.charAt(i) < 0x80) {
          latin.append(word.charAt(i));
        } else if (Character.isDigit(word.charAt(i))) {
          latin.append(Character.digit(word.charAt(i), 10));
        }
        i++;
      }
    }
    return latin.toString();
  }
}
