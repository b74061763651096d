package org.entente.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways in which Chinese names are spelled in Latin letters: Pinyin, Wade-Giles, Cantonese as in
 * Hong Kong, and Hokkien as in South-East Asia.
 */
final class ChineseSpelling {
  private static final int LONGEST_SYLLABLE = 6;
  private static final int MOST_SYLLABLES = 3;

  /** A way of spelling, with the spellings of a character. */
  enum Tradition {
    PINYIN {
      @Override
      Set<String> spellings(String character, String written, String pinyin) {
        return folded(
            Mandarin.readings(character, written, pinyin),
            syllable -> Stream.of(syllable.replace('v', 'u'), syllable.replace("v", "yu")));
      }
    },
    /** Wade-Giles and its later rivals in Taiwan. */
    WADE_GILES {
      @Override
      Set<String> spellings(String character, String written, String pinyin) {
        return folded(
            Mandarin.readings(character, written, pinyin),
            syllable ->
                Mandarin.OTHER
                    .getOrDefault(syllable, List.of(syllable.replace('v', 'u')))
                    .stream());
      }
    },
    CANTONESE {
      @Override
      Set<String> spellings(String character, String written, String pinyin) {
        return of(Cantonese.SPELLINGS, character, written);
      }
    },
    HOKKIEN {
      @Override
      Set<String> spellings(String character, String written, String pinyin) {
        return of(Southern.SPELLINGS, character, written);
      }
    };

    /**
     * The spellings of a character, folded.
     *
     * @param written the character as written, a traditional one too
     * @param pinyin its usual syllable, with v for u with two dots
     */
    abstract Set<String> spellings(String character, String written, String pinyin);

    private static Set<String> folded(
        Set<String> syllables, Function<String, Stream<String>> spellings) {
      return syllables.stream()
          .flatMap(spellings)
          .map(ChineseSpelling::fold)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> of(
        Map<String, Set<String>> table, String character, String written) {
      Set<String> plain = table.getOrDefault(character, Set.of());
      Set<String> other = written.equals(character) ? plain : table.getOrDefault(written, plain);
      if (plain.containsAll(other)) {
        return plain;
      }
      Set<String> both = new LinkedHashSet<>(plain);
      both.addAll(other);
      return both;
    }
  }

  /** The tables of characters are read only when such a name occurs. */
  private static final class Cantonese {
    static final Map<String, Set<String>> SPELLINGS = table("cantonese.txt", Jyutping::spellings);
  }

  private static final class Southern {
    static final Map<String, Set<String>> SPELLINGS = table("hokkien.txt", Hokkien::spellings);
  }

  /** Pinyin syllables in Wade-Giles and others, and what characters may be read as. */
  private static final class Mandarin {
    static final Map<String, List<String>> OTHER = new HashMap<>();
    private static final Map<String, Set<String>> READINGS = table("pinyin.txt", Set::of);

    static {
      for (String line : WordTable.lines("mandarin.txt")) {
        List<String> words = List.of(line.split(" ", -1));
        OTHER.putIfAbsent(words.getFirst(), words.subList(1, words.size()));
      }
    }

    static final Set<String> WADE =
        OTHER.values().stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());

    static String wade(String syllable) {
      return OTHER.containsKey(syllable) ? OTHER.get(syllable).getFirst() : "";
    }

    static Set<String> readings(String character, String written, String usual) {
      Set<String> readings = new LinkedHashSet<>();
      readings.add(usual);
      readings.addAll(READINGS.getOrDefault(character, Set.of()));
      readings.addAll(READINGS.getOrDefault(written, Set.of()));
      return readings;
    }
  }

  /** Every syllable that some tradition writes; for the most part they are no words elsewhere. */
  private static final class Syllables {
    static final Set<String> ALL = all();

    private static Set<String> all() {
      Set<String> all = new HashSet<>(Mandarin.OTHER.keySet());
      Mandarin.OTHER.values().forEach(all::addAll);
      Stream.of("cantonese.txt", "hokkien.txt")
          .forEach(name ->
              WordTable.lines(name).stream()
                  .map(line -> line.substring(0, line.indexOf(' ')))
                  .map(name.startsWith("c") ? Jyutping::spellings : Hokkien::spellings)
                  .forEach(all::addAll));
      return all.stream().map(ChineseSpelling::fold).collect(Collectors.toUnmodifiableSet());
    }
  }

  private ChineseSpelling() {}

  /** Reads lines of a syllable and the characters read so. */
  private static Map<String, Set<String>> table(
      String name, Function<String, Set<String>> spellings) {
    Map<String, Set<String>> table = new HashMap<>();
    for (String line : WordTable.lines(name)) {
      int space = line.indexOf(' ');
      List<String> folded =
          spellings.apply(line.substring(0, space)).stream().map(ChineseSpelling::fold).toList();
      line.substring(space + 1)
          .codePoints()
          .forEach(c ->
              table
                  .computeIfAbsent(Character.toString(c), k -> new LinkedHashSet<>())
                  .addAll(folded));
    }
    return table;
  }

  /** Whether a word in small letters is one syllable in some tradition. */
  static boolean isSyllable(String word) {
    return word.length() <= LONGEST_SYLLABLE + 1 && Syllables.ALL.contains(fold(word));
  }

  /** The syllables of a word: itself if it is one, else those of Pinyin, or none. */
  static List<String> syllables(String word) {
    if (isSyllable(word)) {
      return List.of(word);
    }
    for (int length = Math.min(LONGEST_SYLLABLE, word.length() - 1); length > 0; length--) {
      String first = word.substring(0, length);
      String second = word.substring(length);
      if (Mandarin.OTHER.containsKey(first) && Mandarin.OTHER.containsKey(second)) {
        return List.of(first, second);
      }
    }
    return List.of();
  }

  /** Whether a word is so many syllables of Pinyin. */
  static boolean isPinyin(String word, int syllables) {
    return isMadeOf(Mandarin.OTHER.keySet(), word, syllables);
  }

  /** Whether a word is so many syllables of Pinyin or of Wade-Giles. */
  static boolean isMandarin(String word, int syllables) {
    return isPinyin(word, syllables) || isMadeOf(Mandarin.WADE, word, syllables);
  }

  private static boolean isMadeOf(Set<String> syllables, String word, int count) {
    if (count == 0) {
      return word.isEmpty();
    }
    for (int length = Math.min(LONGEST_SYLLABLE, word.length()); length > 0; length--) {
      if (syllables.contains(word.substring(0, length))
          && isMadeOf(syllables, word.substring(length), count - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Spellings that say the same everywhere: oo and u, ee and i, ck and k, iew and iu, ow and au.
   */
  static String fold(String letters) {
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
      } else if (c == 'e' && ends(letters, i + 1) && i > 0 && letters.charAt(i - 1) == 'i') {
        folded.append('u');
        i++;
      } else if (c == 'o' && ends(letters, i + 1)) {
        folded.append("au");
        i++;
      } else {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether a w stands at a place and ends a syllable there. */
  private static boolean ends(String letters, int at) {
    return at < letters.length()
        && letters.charAt(at) == 'w'
        && (at + 1 == letters.length() || !Sound.isVowel(letters.charAt(at + 1)));
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
      String syllable = Mandarin.wade(word.substring(0, length));
      if (!syllable.isEmpty() && length == word.length()) {
        return syllable;
      }
      if (!syllable.isEmpty() && most > 1) {
        String rest = wadeOf(word.substring(length), most - 1);
        if (!rest.isEmpty()) {
          return syllable + rest;
        }
      }
    }
    return "";
  }
}
