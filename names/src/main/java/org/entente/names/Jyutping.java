package org.entente.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cantonese syllables in Jyutping as they are spelled in the names of Hong Kong and Macao, where
 * aspiration is not written, {@code z} and {@code c} are ts or ch, and {@code j} is y.
 */
final class Jyutping {
  private static final String[][] INITIALS = {
    {"ng", "ng", ""},
    {"gw", "kw", "gw"},
    {"kw", "kw"},
    {"b", "p", "b"},
    {"p", "p"},
    {"m", "m"},
    {"f", "f"},
    {"d", "t", "d"},
    {"t", "t"},
    {"n", "n"},
    {"l", "l"},
    {"g", "k", "g"},
    {"k", "k"},
    {"h", "h"},
    {"w", "w"},
    {"z", "ch", "ts", "j"},
    {"c", "ch", "ts"},
    {"s", "s", "sh"},
    {"j", "y", ""}
  };
  private static final String[][] FINALS = {
    {"aai", "ai"},
    {"aau", "au"},
    {"aam", "am"},
    {"aan", "an"},
    {"aang", "ang"},
    {"aap", "ap"},
    {"aat", "at"},
    {"aak", "ak"},
    {"aa", "a", "ah"},
    {"ai", "ai"},
    {"au", "au"},
    {"am", "um", "am"},
    {"an", "an", "un"},
    {"ang", "ang"},
    {"ap", "ap", "up"},
    {"at", "at"},
    {"ak", "ak"},
    {"a", "a"},
    {"ei", "ei", "i"},
    {"eng", "eng", "ing"},
    {"ek", "ek", "ik"},
    {"e", "e"},
    {"iu", "iu"},
    {"im", "im"},
    {"in", "in"},
    {"ing", "ing", "eng"},
    {"ip", "ip"},
    {"it", "it"},
    {"ik", "ik", "ek"},
    {"i", "i", "z", "ze"},
    {"oi", "oi"},
    {"ou", "o", "ou", "ow"},
    {"on", "on"},
    {"ong", "ong"},
    {"ot", "ot"},
    {"ok", "ok"},
    {"o", "o", "or", "aw"},
    {"ui", "ui"},
    {"un", "un"},
    {"ung", "ung"},
    {"ut", "ut"},
    {"uk", "uk"},
    {"u", "u"},
    {"oeng", "eung", "eong", "ong", "iong"},
    {"oek", "euk", "eok"},
    {"oe", "eu", "oe"},
    {"eoi", "ui"},
    {"eon", "un", "eun"},
    {"eot", "ut"},
    {"yun", "uen", "yun", "un"},
    {"yut", "uet", "yut"},
    {"yu", "yu", "u", "ue", "ee"},
    {"m", "m"},
    {"ng", "ng"}
  };

  private static final Map<String, List<String>> HONG_KONG = new HashMap<>();

  static {
    for (String line : WordTable.lines("hong-kong.txt")) {
      List<String> words = List.of(line.split(" ", -1));
      HONG_KONG.put(words.getFirst(), words.subList(1, words.size()));
    }
  }

  private Jyutping() {}

  /** The spellings of a syllable without its tone, the most usual first. */
  static Set<String> spellings(String syllable) {
    Set<String> spellings = new LinkedHashSet<>(byRule(syllable));
    spellings.addAll(HONG_KONG.getOrDefault(syllable, List.of()));
    return spellings;
  }

  private static List<String> byRule(String syllable) {
    for (String[] initial : INITIALS) {
      if (syllable.startsWith(initial[0]) && syllable.length() > initial[0].length()) {
        return with(initial, syllable.substring(initial[0].length()));
      }
    }
    return with(new String[] {"", ""}, syllable);
  }

  private static List<String> with(String[] initial, String rest) {
    List<String> spellings = new ArrayList<>();
    for (String[] last : FINALS) {
      if (rest.equals(last[0])) {
        for (int k = 1; k < last.length; k++) {
          for (int i = 1; i < initial.length; i++) {
            spelling(initial[i], last[k]).ifPresent(spellings::add);
          }
        }
        return spellings;
      }
    }
    return List.of(initial[1] + rest);
  }

  /** {@code z} as a vowel, as in tsz and sze, stands after hissing sounds only. */
  private static Optional<String> spelling(String initial, String last) {
    boolean hisses = initial.equals("ts") || initial.equals("s");
    if (last.equals("z") || last.equals("ze")) {
      return hisses ? Optional.of(initial + last) : Optional.empty();
    }
    return Optional.of(initial.equals("y") && last.startsWith("y") ? last : initial + last);
  }
}
