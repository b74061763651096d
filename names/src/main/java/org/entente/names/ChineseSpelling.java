package org.entente.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which Chinese names are spelled in Latin letters: Pinyin, Wade-Giles, Cantonese as in
 * Hong Kong, and the southern spellings of South-East Asia. Characters are set against letters
 * syllable by syllable, so that one other syllable is another name.
 */
final class ChineseSpelling {
  /** How well letters spell characters. */
  enum Fit {
    EXACT,
    /** One syllable is written a little otherwise. */
    NEAR,
    NONE
  }

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int MOST_SYLLABLES = 3;
  private static final float NEAR = 0.5f;

  /** The tables of characters are read only when such a name occurs. */
  private static final class Tables {
    static final Map<String, Set<String>> SPOKEN = new HashMap<>();

    static {
      for (String line : WordTable.lines("cantonese.txt")) {
        int space = line.indexOf(' ');
        List<String> spellings = Jyutping.spellings(line.substring(0, space));
        line.substring(space + 1).codePoints().forEach(c -> add(Character.toString(c), spellings));
      }
      for (String line : WordTable.lines("southern-chinese.txt")) {
        String[] words = line.split(" ", -1);
        add(words[0], List.of(words).subList(1, words.length));
      }
    }

    private static void add(String character, List<String> spellings) {
      Set<String> all = SPOKEN.computeIfAbsent(character, k -> new LinkedHashSet<>());
      spellings.forEach(spelling -> all.add(fold(spelling)));
    }
  }

  /** Pinyin syllables in Wade-Giles. */
  private static final class Wade {
    static final Map<String, String> SYLLABLES =
        WordTable.lines("wade-giles.txt").stream()
            .map(line -> line.split(" ", -1))
            .collect(
                Collectors.toUnmodifiableMap(words -> words[0], words -> words[1], (a, b) -> a));
  }

  private ChineseSpelling() {}

  /**
   * The syllables that each of some characters may be spelled with, separated by spaces.
   *
   * @param written the characters as written, traditional ones too
   * @param pinyin their syllables in Pinyin
   */
  static List<String> ofCharacters(String written, String simplified, List<String> pinyin) {
    if (simplified.length() > LONGEST_NAME) {
      return List.of();
    }
    List<String> readings = new ArrayList<>(simplified.length());
    for (int i = 0; i < simplified.length(); i++) {
      Set<String> syllables = new LinkedHashSet<>();
      String plain = pinyin.get(i).replace("ü", "v");
      String syllable = plain.indexOf('v') >= 0 ? plain : Romanisation.latin(plain);
      syllables.add(fold(syllable.replace('v', 'u')));
      syllables.add(fold(syllable.replace("v", "yu")));
      syllables.add(fold(Wade.SYLLABLES.getOrDefault(syllable, syllable.replace('v', 'u'))));
      syllables.addAll(Tables.SPOKEN.getOrDefault(simplified.substring(i, i + 1), Set.of()));
      if (i < written.length()) {
        syllables.addAll(Tables.SPOKEN.getOrDefault(written.substring(i, i + 1), Set.of()));
      }
      readings.add(String.join(" ", syllables));
    }
    return List.copyOf(readings);
  }

  /** Whether letters spell characters whose readings are given. */
  static Fit fit(List<String> readings, String letters, SoundDistance distance) {
    String folded = fold(letters);
    return fit(readings, 0, folded, 0, false, distance)
        ? Fit.EXACT
        : fit(readings, 0, folded, 0, true, distance) ? Fit.NEAR : Fit.NONE;
  }

  private static boolean fit(
      List<String> readings,
      int at,
      String letters,
      int from,
      boolean mayDiffer,
      SoundDistance distance) {
    if (at == readings.size()) {
      return from == letters.length();
    }
    for (String syllable : readings.get(at).split(" ", -1)) {
      if (letters.startsWith(syllable, from)
          && fit(readings, at + 1, letters, from + syllable.length(), mayDiffer, distance)) {
        return true;
      }
    }
    return mayDiffer && near(readings, at, letters, from, distance);
  }

  private static boolean near(
      List<String> readings, int at, String letters, int from, SoundDistance distance) {
    for (String syllable : readings.get(at).split(" ", -1)) {
      for (int more = -1; more <= 1; more++) {
        int to = from + syllable.length() + more;
        if (to > from + 1
            && to <= letters.length()
            && letters.charAt(from) == syllable.charAt(0)
            && distance.of(Sound.of(syllable), Sound.of(letters.substring(from, to)), NEAR) <= NEAR
            && fit(readings, at + 1, letters, to, false, distance)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Spellings that say the same everywhere: oo and u, ee and i, ck and k. */
  private static String fold(String letters) {
    StringBuilder folded = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
      if ((c == 'o' || c == 'e') && next == c) {
        folded.append(c == 'o' ? 'u' : 'i');
        i++;
      } else if (c == 'c' && next == 'k') {
        folded.append('k');
        i++;
      } else {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** A word in Pinyin as Wade-Giles spells it, or empty if it is not Pinyin or no different. */
  static String wadeOf(String word) {
    if (word.length() < 2 || word.length() > MOST_SYLLABLES * LONGEST_SYLLABLE) {
      return "";
    }
    String wade = wadeOf(word, MOST_SYLLABLES);
    return wade.equals(word) ? "" : wade;
  }

  /** The first reading as syllables, trying long ones first. */
  private static String wadeOf(String word, int most) {
    for (int length = Math.min(LONGEST_SYLLABLE, word.length()); length > 0; length--) {
      String syllable = Wade.SYLLABLES.get(word.substring(0, length));
      if (syllable != null && length == word.length()) {
        return syllable;
      }
      if (syllable != null && most > 1) {
        String rest = wadeOf(word.substring(length), most - 1);
        if (!rest.isEmpty()) {
          return syllable + rest;
        }
      }
    }
    return "";
  }
}
