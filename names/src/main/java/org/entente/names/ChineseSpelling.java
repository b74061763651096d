package org.entente.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The other ways in which Chinese names are spelled in Latin letters beside Pinyin: Wade-Giles,
 * Cantonese as in Hong Kong, and the southern spellings of South-East Asia.
 */
final class ChineseSpelling {
  private static final int MOST = 8;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int MOST_SYLLABLES = 3;

  /** The tables are read only when such a name occurs. */
  private static final class Tables {
    static final Map<String, List<String>> CANTONESE = new HashMap<>();
    static final Map<String, List<String>> SOUTHERN = new HashMap<>();

    static {
      for (String line : WordTable.lines("cantonese.txt")) {
        int space = line.indexOf(' ');
        List<String> spellings = Jyutping.spellings(line.substring(0, space));
        line.substring(space + 1)
            .codePoints()
            .forEach(c -> add(CANTONESE, Character.toString(c), spellings));
      }
      for (String line : WordTable.lines("southern-chinese.txt")) {
        String[] words = line.split(" ", -1);
        add(SOUTHERN, words[0], List.of(words).subList(1, words.length));
      }
    }

    private static void add(Map<String, List<String>> to, String key, List<String> spellings) {
      to.computeIfAbsent(key, k -> new ArrayList<>()).addAll(spellings);
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
   * The sounds under which a run of characters may stand in Latin letters, beside its Pinyin.
   *
   * @param traditional the characters as written
   * @param pinyin their syllables in Pinyin
   */
  static List<String> ofCharacters(String traditional, String simplified, List<String> pinyin) {
    if (simplified.length() > LONGEST_NAME) {
      return List.of();
    }
    Set<String> sounds = new LinkedHashSet<>();
    StringBuilder wade = new StringBuilder();
    List<List<String>> cantonese = new ArrayList<>();
    List<List<String>> southern = new ArrayList<>();
    for (int i = 0; i < simplified.length(); i++) {
      String one = simplified.substring(i, i + 1);
      String other = i < traditional.length() ? traditional.substring(i, i + 1) : one;
      wade.append(wade(pinyin.get(i)));
      List<String> spoken = readings(Tables.CANTONESE, other, one);
      List<String> fallback =
          spoken.isEmpty() ? List.of(Romanisation.latin(pinyin.get(i))) : spoken;
      cantonese.add(fallback);
      List<String> south = new ArrayList<>(readings(Tables.SOUTHERN, one, other));
      south.addAll(fallback);
      southern.add(south);
    }
    sounds.add(Sound.of(wade.toString()));
    combine(cantonese, 0, "", sounds, 1 + MOST);
    combine(southern, 0, "", sounds, 1 + 2 * MOST);
    return List.copyOf(sounds);
  }

  private static List<String> readings(
      Map<String, List<String>> table, String first, String second) {
    List<String> readings = table.getOrDefault(first, List.of());
    return readings.isEmpty() ? table.getOrDefault(second, List.of()) : readings;
  }

  private static void combine(
      List<List<String>> syllables, int at, String before, Set<String> sounds, int most) {
    if (sounds.size() >= most) {
      return;
    }
    if (at == syllables.size()) {
      sounds.add(Sound.of(before));
      return;
    }
    for (String syllable : syllables.get(at)) {
      combine(syllables, at + 1, before + syllable, sounds, most);
    }
  }

  private static String wade(String pinyin) {
    String plain = pinyin.replace("ü", "v");
    String syllable = plain.indexOf('v') >= 0 ? plain : Romanisation.latin(plain);
    return Wade.SYLLABLES.getOrDefault(syllable, syllable.replace('v', 'u'));
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
