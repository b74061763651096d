package org.entente.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys under which names are found without being seen. Every key is conjunctive, so that a hit
 * on one of them is worth an answer:
 *
 * <ul>
 *   <li>two parts of the name and the day of birth;
 *   <li>two telling parts, a very long one with any other, or three of any sort, and a year of
 *       birth;
 *   <li>where no year is known, three parts, one of them telling, or two that are long and not
 *       common.
 * </ul>
 *
 * A part is telling unless it is among the common names or a single short syllable. The parts of a
 * key stand in the order of the alphabet, so that it does not matter which one a source takes for
 * the family name.
 *
 * <p>Nobody hits on a year where both sides know a day of that year and the days differ: keys of a
 * year say whether the holder knows the day, and who knows it asks for those of entries that do
 * not. The year before and after is asked for where neither side knows a day. So that a name never
 * hits one with a contradicting year, keys without a year are of two sorts too: those of entries
 * whose year the holder does not know, which all may ask for, and those of all entries, for askers
 * who know none.
 */
public final class NameKeys {
  /** Names the derivation: keys of different schemes never meet, so partners must agree on it. */
  public static final String SCHEME = "n2";

  /** A wider range of years says so little that the year counts as unknown. */
  private static final int MOST_YEARS = 12;

  private NameKeys() {}

  /** The keys under which a holder indexes a name. */
  public static List<NameKey> keys(PersonName name, Collection<? extends BirthDate> births) {
    KeyRing ring = new KeyRing(name);
    SortedSet<Integer> years = years(births);
    if (years.isEmpty()) {
      ring.withoutYear(KeyRing.NO_YEAR);
    } else {
      List<PartialDate> days = days(births);
      days.forEach(ring::day);
      years.forEach(y -> ring.year(y, hasDayIn(y, days) ? KeyRing.DAY_KNOWN : KeyRing.NO_DAY));
    }
    ring.withoutYear(KeyRing.ANY_YEAR);
    return ring.keys();
  }

  /** The keys that an asker asks for, the strongest first: days, stated years, then near ones. */
  public static List<NameKey> questions(PersonName name, Collection<? extends BirthDate> births) {
    KeyRing ring = new KeyRing(name);
    SortedSet<Integer> years = years(births);
    if (years.isEmpty()) {
      ring.withoutYear(KeyRing.ANY_YEAR);
    } else {
      List<PartialDate> days = days(births);
      days.forEach(ring::day);
      for (int year : years) {
        ring.year(year, KeyRing.NO_DAY);
        if (!hasDayIn(year, days)) {
          ring.year(year, KeyRing.DAY_KNOWN);
        }
      }
      for (int year : years) {
        if (!hasDayIn(year, days)) {
          ring.nearYear(year - 1, year);
          ring.nearYear(year + 1, year);
        }
      }
      ring.withoutYear(KeyRing.NO_YEAR);
    }
    return ring.keys();
  }

  private static boolean hasDayIn(int year, List<PartialDate> days) {
    return days.stream().anyMatch(day -> day.year() == year);
  }

  private static SortedSet<Integer> years(Collection<? extends BirthDate> births) {
    SortedSet<Integer> years = new TreeSet<>();
    births.forEach(birth -> years.addAll(birth.yearsCovered()));
    return years.size() > MOST_YEARS ? new TreeSet<>() : years;
  }

  private static List<PartialDate> days(Collection<? extends BirthDate> births) {
    List<PartialDate> days = new ArrayList<>();
    for (BirthDate birth : births) {
      if (birth instanceof PartialDate date && date.day().isPresent() && !date.isApproximate()) {
        days.add(date);
      }
    }
    return days;
  }
}
