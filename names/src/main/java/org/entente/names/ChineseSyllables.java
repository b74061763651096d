package org.entente.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in Latin letters taken as Chinese: a family name of one syllable, then or before it a
 * given name of two. Names in different traditions of spelling, such as Chan Tai Man and Chen
 * Dawen, may be one name if some common character of each syllable is spelled so in both.
 */
final class ChineseSyllables {
  static final ChineseSyllables NONE =
      new ChineseSyllables(List.of(), ChineseSpelling.Tradition.values());

  private static final int SYLLABLES = 3;

  /** A given name of two syllables in one word is Pinyin: the other traditions part them. */
  private static final ChineseSpelling.Tradition[] ONE_WORD = {ChineseSpelling.Tradition.PINYIN};

  private final List<String> syllables;
  private final ChineseSpelling.Tradition[] traditions;

  private ChineseSyllables(List<String> syllables, ChineseSpelling.Tradition[] traditions) {
    this.syllables = syllables;
    this.traditions = traditions;
  }

  /** The syllables of a name, empty if it has other words or not three of them. */
  static ChineseSyllables of(List<Part> parts) {
    List<String> found = new ArrayList<>(SYLLABLES);
    if (parts.size() == 2 || parts.size() == SYLLABLES) {
      for (Part part : parts) {
        if (part.script() != NameScript.LATIN || !part.prefix().isEmpty()) {
          return NONE;
        }
        found.addAll(ChineseSpelling.syllables(part.core()));
      }
      boolean isGivenFirst =
          found.size() == SYLLABLES
              && parts.size() == 2
              && parts.getLast().core().equals(found.getLast());
      if (isGivenFirst) {
        found.addFirst(found.removeLast());
      }
    }
    return found.size() == SYLLABLES
        ? new ChineseSyllables(
            List.copyOf(found), parts.size() == 2 ? ONE_WORD : ChineseSpelling.Tradition.values())
        : NONE;
  }

  boolean isEmpty() {
    return syllables.isEmpty();
  }

  /** Whether both may spell the same characters in two traditions, family name first or last. */
  boolean maySpellTheSame(ChineseSyllables other) {
    return maySpellTheSame(syllables, other, other.syllables)
        || maySpellTheSame(familyMoved(), other, other.syllables)
        || maySpellTheSame(syllables, other, other.familyMoved());
  }

  /** With the last syllable first; where the given name is one word, its place is known. */
  private List<String> familyMoved() {
    return traditions == ONE_WORD
        ? syllables
        : List.of(syllables.get(2), syllables.get(0), syllables.get(1));
  }

  private boolean maySpellTheSame(List<String> ours, ChineseSyllables second, List<String> theirs) {
    for (ChineseSpelling.Tradition one : traditions) {
      for (ChineseSpelling.Tradition other : second.traditions) {
        if (one != other && maySpellTheSame(ours, one, theirs, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean maySpellTheSame(
      List<String> ours,
      ChineseSpelling.Tradition one,
      List<String> theirs,
      ChineseSpelling.Tradition other) {
    for (int i = 0; i < SYLLABLES; i++) {
      if (!CommonCharacters.spelled(one, ours.get(i))
          .intersects(CommonCharacters.spelled(other, theirs.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** How many syllables it has; a name is personal data. */
  @Override
  public String toString() {
    return "ChineseSyllables[" + syllables.size() + "]";
  }
}
