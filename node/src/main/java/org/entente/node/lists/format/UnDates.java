package org.entente.node.lists.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.names.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates as the UN list writes them. */
final class UnDates {
  /** {@code Nov. 1973}, {@code August 1961}. */
  private static final Pattern MONTH_YEAR = Pattern.compile("([A-Z][a-z]{2,8})\\.? (\\d{4})");

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private UnDates() {}

  /** The day at the start of an XML date, date-time, or date with offset; null if there is none. */
  static @Nullable LocalDate day(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static StatedBirthDate birthDate(UnElement element) {
    String type = element.value("TYPE_OF_DATE");
    String note = element.value("NOTE");
    String stated = Words.join("", element.value("DATE"), element.value("YEAR"));
    String from = element.value("FROM_YEAR");
    String to = element.value("TO_YEAR");
    String text = Words.join(" ", type, stated, Words.join(" to ", from, to), note);
    if (!from.isEmpty() || !to.isEmpty()) {
      return new StatedBirthDate(text, StatedDates.between(date(from), date(to)));
    }
    PartialDate date = date(stated.isEmpty() ? note : stated);
    boolean approximate = type.equals("APPROXIMATELY");
    return new StatedBirthDate(text, date != null && approximate ? date.approximately() : date);
  }

  /** A day, month or year, or null where the words are anything else. */
  static @Nullable PartialDate date(String text) {
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return StatedDates.date(day.group(1), day.group(2), day.group(3));
    }
    if (YEAR.matcher(text).matches()) {
      return StatedDates.date(text, null, null);
    }
    Matcher month = MONTH_YEAR.matcher(text);
    return month.matches() ? StatedDates.date(month.group(2), month.group(1), null) : null;
  }
}
