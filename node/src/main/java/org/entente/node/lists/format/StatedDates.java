package org.entente.node.lists.format;

import java.time.Month;
import java.util.Locale;
import org.entente.names.DateRange;
import org.entente.names.InvalidBirthDate;
import org.entente.names.PartialDate;
import org.jspecify.annotations.Nullable;

/** Builds dates of birth from the digits and month names of a list; what cannot be one is null. */
final class StatedDates {
  private StatedDates() {}

  /** A date from its year, its month in digits or by its English name, and its day. */
  static @Nullable PartialDate date(String year, @Nullable String month, @Nullable String day) {
    int y = Integer.parseInt(year);
    int m = month == null ? 0 : month(month);
    try {
      if (month == null) {
        return PartialDate.of(y);
      }
      return day == null ? PartialDate.of(y, m) : PartialDate.of(y, m, Integer.parseInt(day));
    } catch (InvalidBirthDate e) {
      return null;
    }
  }

  /** Both dates and everything between them. */
  static @Nullable DateRange between(@Nullable PartialDate from, @Nullable PartialDate to) {
    try {
      return from == null || to == null ? null : new DateRange(from, to);
    } catch (InvalidBirthDate e) {
      return null;
    }
  }

  /** The number of a month, 0 if it is none. */
  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String start = text.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (start.length() >= 3 && month.name().startsWith(start)) {
        return month.getValue();
      }
    }
    return start.equals("SEPT") ? Month.SEPTEMBER.getValue() : 0;
  }
}
