package org.entente.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Cantonese syllables in Jyutping as they are spelled in the names of Hong Kong and Macao, where
 * aspiration is not written, {@code z} and {@code c} are ts or ch, and {@code j} is y.
 */
final class Jyutping {
  private static final String[][] INITIALS = {
    {"ng", "ng"},
    {"gw", "kw"},
    {"kw", "kw"},
    {"b", "p"},
    {"p", "p"},
    {"m", "m"},
    {"f", "f"},
    {"d", "t"},
    {"t", "t"},
    {"n", "n"},
    {"l", "l"},
    {"g", "k"},
    {"k", "k"},
    {"h", "h"},
    {"w", "w"},
    {"z", "ch", "ts"},
    {"c", "ch", "ts"},
    {"s", "s", "sh"},
    {"j", "y"}
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
    {"aa", "a"},
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
    {"ek", "ek"},
    {"e", "e"},
    {"iu", "iu"},
    {"im", "im"},
    {"in", "in"},
    {"ing", "ing"},
    {"ip", "ip"},
    {"it", "it"},
    {"ik", "ik"},
    {"i", "i", "z"},
    {"oi", "oi"},
    {"ou", "o"},
    {"on", "on"},
    {"ong", "ong"},
    {"ot", "ot"},
    {"ok", "ok"},
    {"o", "o"},
    {"ui", "ui"},
    {"un", "un"},
    {"ung", "ung"},
    {"ut", "ut"},
    {"uk", "uk"},
    {"u", "u"},
    {"oeng", "eung"},
    {"oek", "euk"},
    {"oe", "eu"},
    {"eoi", "ui"},
    {"eon", "un"},
    {"eot", "ut"},
    {"yun", "uen"},
    {"yut", "uet"},
    {"yu", "yu", "u"},
    {"m", "m"},
    {"ng", "ng"}
  };

  private Jyutping() {}

  /** The spellings of a syllable without its tone, the most usual first. */
  static List<String> spellings(String syllable) {
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

  /** {@code z} as a vowel, as in tsz, stands after hissing sounds only. */
  private static java.util.Optional<String> spelling(String initial, String last) {
    boolean hisses = initial.equals("ts") || initial.equals("s");
    if (last.equals("z")) {
      return hisses ? java.util.Optional.of(initial + "ze") : java.util.Optional.empty();
    }
    boolean doubled = initial.equals("y") && (last.equals("yu") || last.equals("i"));
    return java.util.Optional.of(doubled && last.equals("yu") ? last : initial + last);
  }
}
