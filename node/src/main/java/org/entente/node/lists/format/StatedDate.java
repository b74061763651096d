package org.entente.node.lists.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Gregorian day, month or year as far as a list states it; what is not stated is null, never
 * filled in.
 *
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null; never without a month
 */
public record StatedDate(int year, @Nullable Integer month, @Nullable Integer day) {

  public StatedDate {
    if (year < 1800
        || year > 2100
        || (day != null && month == null)
        || (month != null && (month < 1 || month > 12))) {
      throw new DateTimeException("not a stated date");
    }
    if (month != null && day != null) {
      LocalDate.of(year, month, day);
    }
  }

  @Override
  public String toString() {
    return "StatedDate";
  }
}
