package org.entente.node.lists.format;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of birth as OFAC writes them: {@code 02 Dec 1985}, {@code circa 1970}, {@code 1972 to
 * 1977}.
 */
final class OfacDates {
  private static final String CIRCA = "circa ";
  private static final Pattern BETWEEN = Pattern.compile("^(.+?)(?: to | ?- ?)(.+)$");
  private static final Pattern DATE =
      Pattern.compile("^(?:(?:(\\d{1,2}) )?([A-Z][a-z]{2,8}) )?(\\d{4})$");

  private OfacDates() {}

  static BirthDate birthDate(String text) {
    boolean circa = text.startsWith(CIRCA);
    String rest = circa ? text.substring(CIRCA.length()) : text;
    StatedDate date = date(rest);
    if (date != null) {
      return circa ? new BirthDate.Circa(text, date) : new BirthDate.Exact(text, date);
    }
    Matcher m = BETWEEN.matcher(rest);
    StatedDate from = m.matches() ? date(m.group(1)) : null;
    StatedDate to = m.matches() ? date(m.group(2)) : null;
    return from != null && to != null && from.year() <= to.year()
        ? new BirthDate.Between(text, from, to)
        : new BirthDate.InWords(text);
  }

  private static @Nullable StatedDate date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return null;
    }
    Integer month = m.group(2) == null ? null : UnDates.month(m.group(2));
    Integer day = m.group(1) == null ? null : Integer.valueOf(m.group(1));
    if (month == null && m.group(2) != null) {
      return null;
    }
    try {
      return new StatedDate(Integer.parseInt(m.group(3)), month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
