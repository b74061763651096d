package org.entente.exercise.oracle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The oracle's rule for names: deliberately simple, and another than the product's.
 *
 * <p>A name is cut at everything that is not a letter, without accents and in small letters;
 * apostrophes vanish; articles and words of kinship ({@link #PARTICLES}) and parts of one or two
 * letters are dropped. Two parts agree if
 *
 * <ul>
 *   <li>they are equal, or
 *   <li>both have five letters or more and are one edit apart, or nine or more and two edits, or
 *   <li>they have the same consonants, three or more ({@link NamePart#consonants}).
 * </ul>
 *
 * <p>Two names agree if every part of the one with fewer parts can be paired with a part of the
 * other, each once, and these are two or more. Names in other scripts than Latin have no parts here
 * and agree with nothing.
 */
final class NameParts {
  static final int NEEDED = 2;

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "ul", "ur", "bin", "ben", "ibn", "bint", "abu", "abou", "umm", "abd", "van",
          "von", "der", "jr", "haji", "mullah", "sheikh");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʿʾ´]");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");

  private NameParts() {}

  /** The parts of a name, the longest first. */
  static List<NamePart> of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String letters = APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    return Stream.of(NOT_LETTERS.split(letters))
        .filter(part -> part.length() > 2 && !PARTICLES.contains(part))
        .map(NamePart::of)
        .sorted(Comparator.comparingInt((NamePart p) -> p.text().length()).reversed())
        .toList();
  }

  /**
   * The agreeing parts as the name with fewer parts has them; empty where the names do not agree.
   */
  static List<NamePart> agreeing(List<NamePart> one, List<NamePart> other) {
    boolean oneIsFewer = one.size() <= other.size();
    List<NamePart> fewer = oneIsFewer ? one : other;
    if (fewer.size() < NEEDED) {
      return List.of();
    }
    List<NamePart> left = new ArrayList<>(oneIsFewer ? other : one);
    for (NamePart part : fewer) {
      if (!left.remove(part) && !removeFirstAgreeing(left, part)) {
        return List.of();
      }
    }
    return fewer;
  }

  private static boolean removeFirstAgreeing(List<NamePart> left, NamePart part) {
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i).agrees(part)) {
        left.remove(i);
        return true;
      }
    }
    return false;
  }
}
