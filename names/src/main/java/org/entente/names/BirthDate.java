package org.entente.names;

import java.time.LocalDate;
import java.util.List;

/** A date of birth as far as it is known: a {@link PartialDate} or a {@link DateRange}. */
public sealed interface BirthDate permits PartialDate, DateRange {

  /**
   * Reads {@code 1980}, {@code 1980-05}, {@code 1980-05-07}, each with {@code ~} behind it where it
   * is approximate, or two of these with {@code /} between them.
   *
   * @throws InvalidBirthDate if the text is none of these
   */
  static BirthDate parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return PartialDate.parse(text);
    }
    return new DateRange(
        PartialDate.parse(text.substring(0, slash)), PartialDate.parse(text.substring(slash + 1)));
  }

  /** The form {@link #parse} reads. */
  String iso();

  /** The first day that is meant. */
  LocalDate earliest();

  /** The last day that is meant. */
  LocalDate latest();

  /** Whether only a year is stated, a range is, or the date is approximate. */
  boolean isLoose();

  /** The years stated, in order; tolerance is the asker's matter and is not part of them. */
  List<Integer> yearsCovered();

  /**
   * Whether both may state the same day. Where either is loose they may lie one calendar year
   * apart; otherwise the days they cover must overlap.
   */
  default boolean compatible(BirthDate other) {
    if (isLoose() || other.isLoose()) {
      return earliest().getYear() <= other.latest().getYear() + 1
          && other.earliest().getYear() <= latest().getYear() + 1;
    }
    return !earliest().isAfter(other.latest()) && !other.earliest().isAfter(latest());
  }
}
