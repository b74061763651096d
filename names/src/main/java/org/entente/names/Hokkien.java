package org.entente.names;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Hokkien syllables in Pe̍h-ōe-jī as they are spelled in the names of South-East Asia, where
 * neither aspiration nor the nasal vowel is written as a rule. Which letters stand for which was
 * set on the development half of the benchmark's pairs.
 */
final class Hokkien {
  private static final String[][] INITIALS = {
    {"chh", "ch", "ts", "s", "chw"},
    {"ch", "ch", "ts", "j", "s"},
    {"ph", "p", "ph"},
    {"th", "t", "th"},
    {"kh", "k", "kh"},
    {"ng", "ng", "g"},
    {"p", "p", "b"},
    {"b", "b", "m"},
    {"m", "m"},
    {"t", "t", "d"},
    {"n", "n", "l"},
    {"l", "l", "n"},
    {"k", "k", "g"},
    {"g", "g", "ng", ""},
    {"h", "h", "f"},
    {"s", "s", "sh"},
    {"j", "j", "y", "l"},
  };
  private static final String[][] FINALS = {
    {"ainn", "ai"},
    {"iann", "ia", "ea", "iah", "eah"},
    {"iunn", "io", "eo", "iew", "iong", "eoh"},
    {"oann", "ua", "uah", "wa"},
    {"uinn", "ui", "wee", "ee"},
    {"ann", "a", "ah"},
    {"enn", "e", "ay", "eh", "ey"},
    {"inn", "i", "ee"},
    {"iau", "iau", "iao", "iow", "iaw", "eow"},
    {"iam", "iam", "eam"},
    {"ian", "ian", "ean", "een"},
    {"iang", "iang", "eang"},
    {"iap", "iap", "eap"},
    {"iat", "iat", "eat"},
    {"iak", "iak", "eak"},
    {"iok", "iok", "eok", "iock", "eock"},
    {"iong", "iong", "eong", "iang", "eang"},
    {"ioh", "io", "eo", "ioh", "eoh"},
    {"iah", "ia", "eah", "iah", "iak", "ea"},
    {"io", "io", "eo"},
    {"iu", "iu", "iew", "ew", "iou", "yu"},
    {"ia", "ia", "ea", "iah", "eah"},
    {"oai", "uai", "wai", "why", "oai"},
    {"oan", "uan", "wan", "oan", "uang"},
    {"oat", "uat", "wat"},
    {"oah", "uah", "ua", "uak"},
    {"oeh", "ueh", "ue", "oe", "wek", "uek"},
    {"oa", "ua", "wa", "uah", "oa"},
    {"oe", "ue", "oe", "uay", "wee", "oi", "oey"},
    {"oo", "oo", "o", "oh", "ou"},
    {"ok", "ok", "ock"},
    {"ong", "ong"},
    {"om", "om"},
    {"oh", "oh", "o"},
    {"o", "o", "oh", "or"},
    {"eng", "eng", "ing"},
    {"ek", "ek", "eck", "ik", "ak"},
    {"eh", "eh", "e", "ay", "ek"},
    {"e", "e", "ay", "eh", "ey", "oi"},
    {"auh", "au", "auk"},
    {"ai", "ai", "ye", "ay"},
    {"au", "au", "ow", "ao"},
    {"am", "am"},
    {"an", "an", "ann"},
    {"ang", "ang"},
    {"ap", "ap"},
    {"at", "at"},
    {"ak", "ak", "ack"},
    {"ah", "ah", "a"},
    {"a", "a", "ah"},
    {"im", "im"},
    {"in", "in", "een"},
    {"ip", "ip"},
    {"it", "it", "ik"},
    {"ih", "i", "ee"},
    {"i", "i", "ee", "ey"},
    {"un", "un", "oon", "oun"},
    {"ut", "ut", "oot"},
    {"ui", "ui", "wee", "uee", "wi"},
    {"uh", "u", "oo"},
    {"u", "u", "oo", "ee", "er", "e"},
    {"ng", "ng"},
    {"m", "m"},
  };

  private Hokkien() {}

  /** The spellings of a syllable without its tone, the most usual first. */
  static Set<String> spellings(String syllable) {
    for (String[] initial : INITIALS) {
      if (syllable.startsWith(initial[0]) && syllable.length() > initial[0].length()) {
        Set<String> found = with(initial, syllable.substring(initial[0].length()));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return with(new String[] {"", ""}, syllable);
  }

  private static Set<String> with(String[] initial, String rest) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String[] last : FINALS) {
      if (rest.equals(last[0])) {
        for (int i = 1; i < initial.length; i++) {
          for (int k = 1; k < last.length; k++) {
            if (!initial[i].isEmpty()) {
              spellings.add(initial[i] + last[k]);
            }
            boolean isSilent = initial[i].equals("h") && "uw".indexOf(last[k].charAt(0)) >= 0;
            if (initial[i].isEmpty() || (isSilent && last[k].length() > 1)) {
              spellings.addAll(bare(last[k]));
            }
          }
        }
        return spellings;
      }
    }
    return spellings;
  }

  /** With nothing before it, an i is often written as y or ye, and a u as w. */
  private static Set<String> bare(String last) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(last);
    char first = last.charAt(0);
    if (last.length() > 1 && (first == 'i' || first == 'e')) {
      boolean isVowelNext = Sound.isVowel(last.charAt(1));
      forms.add(isVowelNext ? "y" + last.substring(1) : "y" + last);
      forms.add("y" + last);
    }
    if (last.length() > 1 && first == 'u') {
      forms.add("w" + (Sound.isVowel(last.charAt(1)) ? last.substring(1) : last));
    }
    return forms;
  }
}
