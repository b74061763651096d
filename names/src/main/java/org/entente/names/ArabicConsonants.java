package org.entente.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The consonants that a word in Arabic script may have in Latin letters, in the letters of {@link
 * Skeleton}. Arabic, Persian, Urdu and Egyptian readers speak some letters differently, so there
 * are several; long vowels and what is mute are left out.
 */
final class ArabicConsonants {
  private static final int MOST = 8;

  private ArabicConsonants() {}

  /** The skeletons of a word, the Arabic one first. */
  static List<String> of(String word) {
    Set<String> skeletons = new LinkedHashSet<>();
    List<StringBuilder> open = new ArrayList<>(List.of(new StringBuilder()));
    for (int i = 0; i < word.length(); i++) {
      String choices = choices(word.charAt(i), i == 0, i == word.length() - 1);
      if (choices.isEmpty()) {
        continue;
      }
      int count = open.size();
      for (int k = 0; k < count; k++) {
        StringBuilder before = open.get(k);
        for (int c = choices.length() - 1; c > 0; c--) {
          if (open.size() < MOST) {
            open.add(append(new StringBuilder(before), choices.charAt(c)));
          }
        }
        append(before, choices.charAt(0));
      }
    }
    open.forEach(skeleton -> skeletons.add(skeleton.toString()));
    return List.copyOf(skeletons);
  }

  private static StringBuilder append(StringBuilder to, char c) {
    if (c != ' ' && (to.isEmpty() || to.charAt(to.length() - 1) != c)) {
      to.append(c);
    }
    return to;
  }

  /** The letters of a skeleton that a letter may become; a space is none. */
  private static String choices(char c, boolean isFirst, boolean isLast) {
    return switch (c) {
      case 'ب' -> "b";
      case 'پ' -> "p";
      case 'ت', 'ط', 'ٹ', 'ټ' -> "t";
      case 'ث' -> "ts";
      case 'ج' -> "jk";
      case 'چ', 'ش', 'ښ', 'څ' -> "S";
      case 'ح' -> "h";
      case 'ه', 'ہ', 'ھ', 'ە' -> isLast ? "h " : "h";
      case 'ة' -> " t";
      case 'خ', 'غ', 'ق', 'ك', 'ک', 'گ', 'ګ', 'ږ' -> "k";
      case 'د', 'ڈ', 'ډ' -> "d";
      case 'ذ', 'ض' -> "dz";
      case 'ظ' -> "zd";
      case 'ر', 'ړ', 'ڑ', 'ڕ' -> "r";
      case 'ز', 'ځ' -> "z";
      case 'ژ' -> "j";
      case 'س', 'ص' -> "s";
      case 'ف' -> "f";
      case 'ل', 'ڵ' -> "l";
      case 'م' -> "m";
      case 'ن', 'ں', 'ڼ' -> "n";
      case 'ڤ' -> "v";
      case 'و' -> isFirst ? "v" : isLast ? "" : " v";
      case 'ي', 'ی', 'ې', 'ۍ' -> isFirst ? "y" : "";
      case 'ا', 'أ', 'إ', 'آ', 'ٱ', 'ع', 'ؤ', 'ئ' -> isFirst ? "a" : "";
      default -> "";
    };
  }
}
