package org.entente.node.lists.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.names.PartialDate;
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

  static StatedBirthDate birthDate(String text) {
    boolean circa = text.startsWith(CIRCA);
    String rest = circa ? text.substring(CIRCA.length()) : text;
    PartialDate date = date(rest);
    if (date != null) {
      return new StatedBirthDate(text, circa ? date.approximately() : date);
    }
    Matcher m = BETWEEN.matcher(rest);
    return new StatedBirthDate(
        text, m.matches() ? StatedDates.between(date(m.group(1)), date(m.group(2))) : null);
  }

  private static @Nullable PartialDate date(String text) {
    Matcher m = DATE.matcher(text);
    return m.matches() ? StatedDates.date(m.group(3), m.group(2), m.group(1)) : null;
  }
}
