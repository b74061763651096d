package org.entente.node.lists.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the UN list writes them. */
final class UnDates {
  /** {@code Nov. 1973}, {@code August 1961}. */
  private static final Pattern MONTH_YEAR = Pattern.compile("([A-Z][a-z]{2,8})\\.? (\\d{4})");

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

  static BirthDate birthDate(UnElement element) {
    String type = element.value("TYPE_OF_DATE");
    String note = element.value("NOTE");
    String from = Words.join("", element.value("DATE"), element.value("YEAR"));
    String to = element.value("TO_YEAR");
    String years = element.value("FROM_YEAR");
    String text = Words.join(" ", type, from, Words.join(" to ", years, to), note);
    StatedDate first = date(years);
    StatedDate last = date(to);
    if (first != null && last != null) {
      return first.year() <= last.year()
          ? new BirthDate.Between(text, first, last)
          : new BirthDate.InWords(text);
    }
    StatedDate date = from.isEmpty() ? date(note) : date(from);
    if (date == null) {
      return new BirthDate.InWords(text);
    }
    return type.equals("APPROXIMATELY")
        ? new BirthDate.Circa(text, date)
        : new BirthDate.Exact(text, date);
  }

  /** A day, month or year, or null where the words are anything else. */
  static @Nullable StatedDate date(String text) {
    try {
      LocalDate day = text.length() == 10 ? day(text) : null;
      if (day != null) {
        return new StatedDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      }
      if (YEAR.matcher(text).matches()) {
        return new StatedDate(Integer.parseInt(text), null, null);
      }
      Matcher m = MONTH_YEAR.matcher(text);
      Integer month = m.matches() ? month(m.group(1)) : null;
      return month == null ? null : new StatedDate(Integer.parseInt(m.group(2)), month, null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The number of a month by its English name or the first three letters of it, or null. */
  static @Nullable Integer month(String name) {
    String start = name.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (start.length() >= 3 && month.name().startsWith(start)) {
        return month.getValue();
      }
    }
    return null;
  }
}
