package org.entente.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How some Chinese characters, or Korean syllables, may be spelled in Latin letters, tradition by
 * tradition. Letters are set against the characters syllable by syllable, all of them in one
 * tradition.
 */
final class ChineseReadings {
  /** How well letters spell characters. */
  enum Fit {
    EXACT,
    /** One syllable is written a little otherwise. */
    NEAR,
    NONE
  }

  static final ChineseReadings NONE = new ChineseReadings(List.of());

  private static final float NEAR = 0.4f;

  /** The spellings of each character in each tradition. */
  private final List<List<Set<String>>> traditions;

  private ChineseReadings(List<List<Set<String>>> traditions) {
    this.traditions = traditions;
  }

  /**
   * The readings of some characters.
   *
   * @param written the characters as written, traditional ones too
   * @param pinyin their syllables in Pinyin
   */
  static ChineseReadings of(String written, String simplified, List<String> pinyin) {
    List<List<Set<String>>> traditions = new ArrayList<>();
    for (ChineseSpelling.Tradition tradition : ChineseSpelling.Tradition.values()) {
      List<Set<String>> characters = new ArrayList<>(simplified.length());
      for (int i = 0; i < simplified.length(); i++) {
        String other = i < written.length() ? written.substring(i, i + 1) : "";
        characters.add(
            tradition.spellings(simplified.substring(i, i + 1), other, plain(pinyin.get(i))));
      }
      traditions.add(List.copyOf(characters));
    }
    List<Set<String>> mixed = new ArrayList<>(simplified.length());
    for (int i = 0; i < simplified.length(); i++) {
      Set<String> all = new LinkedHashSet<>();
      for (List<Set<String>> characters : traditions) {
        all.addAll(characters.get(i));
      }
      mixed.add(all);
    }
    traditions.add(mixed);
    return new ChineseReadings(List.copyOf(traditions));
  }

  /** The readings of Korean syllables, by the habits of both Koreas. */
  static ChineseReadings ofHangul(String written) {
    List<Set<String>> syllables = new ArrayList<>(written.length());
    for (int i = 0; i < written.length(); i++) {
      syllables.add(
          Hangul.spellings(written.charAt(i)).stream()
              .map(ChineseSpelling::fold)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return new ChineseReadings(List.of(List.copyOf(syllables)));
  }

  /** The syllable without marks of tone, with v for u with two dots. */
  static String plain(String syllable) {
    String v = syllable.replace("\u00FC", "v");
    return v.indexOf('v') >= 0 ? v : Romanisation.latin(v);
  }

  boolean isEmpty() {
    return traditions.isEmpty();
  }

  /** Every syllable that one of the characters may be spelled with. */
  Set<String> syllables() {
    Set<String> all = new LinkedHashSet<>();
    traditions.forEach(characters -> characters.forEach(all::addAll));
    return all;
  }

  private int length() {
    return traditions.getFirst().size();
  }

  /**
   * Whether one word spells the characters. Several syllables that are written as one word and are
   * Pinyin are nothing else.
   */
  Fit fitWord(String word, SoundDistance distance) {
    if (length() > 1 && ChineseSpelling.isPinyin(word, length())) {
      List<Set<String>> pinyin = traditions.get(ChineseSpelling.Tradition.PINYIN.ordinal());
      return fit(pinyin, 0, ChineseSpelling.fold(word), 0, false, distance) ? Fit.EXACT : Fit.NONE;
    }
    return length() > 1 && ChineseSpelling.isSyllable(word) ? Fit.NONE : fit(word, distance);
  }

  /** Whether letters spell the characters, with no syllable otherwise. */
  boolean isSpelled(String letters, SoundDistance distance) {
    return fit(traditions.getFirst(), 0, ChineseSpelling.fold(letters), 0, false, distance);
  }

  /** Whether letters spell the characters. */
  Fit fit(String letters, SoundDistance distance) {
    String folded = ChineseSpelling.fold(letters);
    for (List<Set<String>> characters : traditions) {
      if (fit(characters, 0, folded, 0, false, distance)) {
        return Fit.EXACT;
      }
    }
    return length() > 1
            && !ChineseSpelling.isMandarin(letters, length())
            && fit(traditions.getLast(), 0, folded, 0, true, distance)
        ? Fit.NEAR
        : Fit.NONE;
  }

  private static boolean fit(
      List<Set<String>> characters,
      int at,
      String letters,
      int from,
      boolean mayDiffer,
      SoundDistance distance) {
    if (at == characters.size()) {
      return from == letters.length();
    }
    for (String syllable : characters.get(at)) {
      if (letters.startsWith(syllable, from)
          && fit(characters, at + 1, letters, from + syllable.length(), mayDiffer, distance)) {
        return true;
      }
    }
    return mayDiffer && near(characters, at, letters, from, distance);
  }

  private static boolean near(
      List<Set<String>> characters, int at, String letters, int from, SoundDistance distance) {
    for (String syllable : characters.get(at)) {
      for (int more = -1; more <= 1; more++) {
        int to = from + syllable.length() + more;
        if (to > from + 1
            && to <= letters.length()
            && letters.charAt(from) == syllable.charAt(0)
            && distance.of(Sound.of(syllable), Sound.of(letters.substring(from, to)), NEAR) <= NEAR
            && fit(characters, at + 1, letters, to, false, distance)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many spellings it knows; a name is personal data. */
  @Override
  public String toString() {
    return "ChineseReadings[" + traditions.size() + "]";
  }
}
