package org.entente.names;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.names.InvalidBirthDate.Reason;

/**
 * A year, a month or a day in the Gregorian calendar, stated or approximate. What is not known
 * stays unknown: a year never becomes its first of January.
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day, Certainty certainty)
    implements BirthDate {

  /** Whether the source states the date or calls it approximate. */
  public enum Certainty {
    STATED,
    APPROXIMATE
  }

  private static final Pattern FORM =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)");
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2199;

  public PartialDate {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InvalidBirthDate(Reason.YEAR);
    }
    if (month.isEmpty() && day.isPresent()) {
      throw new InvalidBirthDate(Reason.FORM);
    }
    if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > 12)) {
      throw new InvalidBirthDate(Reason.NO_SUCH_DAY);
    }
    if (day.isPresent() && !YearMonth.of(year, month.getAsInt()).isValidDay(day.getAsInt())) {
      throw new InvalidBirthDate(Reason.NO_SUCH_DAY);
    }
  }

  /** A year of which nothing more is known. */
  public static PartialDate of(int year) {
    return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty(), Certainty.STATED);
  }

  /** A month of which the day is not known. */
  public static PartialDate of(int year, int month) {
    return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty(), Certainty.STATED);
  }

  /** A day. */
  public static PartialDate of(int year, int month, int day) {
    return new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day), Certainty.STATED);
  }

  /**
   * Reads {@code 1980}, {@code 1980-05} or {@code 1980-05-07}, with {@code ~} behind an approximate
   * one.
   *
   * @throws InvalidBirthDate if the text is none of these
   */
  public static PartialDate parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new InvalidBirthDate(Reason.FORM);
    }
    return new PartialDate(
        Integer.parseInt(matcher.group(1)),
        number(matcher, 2),
        number(matcher, 3),
        matcher.end(4) > matcher.start(4) ? Certainty.APPROXIMATE : Certainty.STATED);
  }

  private static OptionalInt number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /** The same date, approximate. */
  public PartialDate approximately() {
    return new PartialDate(year, month, day, Certainty.APPROXIMATE);
  }

  public boolean isApproximate() {
    return certainty == Certainty.APPROXIMATE;
  }

  @Override
  public boolean isLoose() {
    return isApproximate() || month.isEmpty();
  }

  @Override
  public LocalDate earliest() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  @Override
  public LocalDate latest() {
    YearMonth last = YearMonth.of(year, month.orElse(12));
    return last.atDay(day.orElse(last.lengthOfMonth()));
  }

  @Override
  public List<Integer> yearsCovered() {
    return List.of(year);
  }

  @Override
  public String iso() {
    StringBuilder text = new StringBuilder(11).append(year);
    month.ifPresent(m -> text.append(m < 10 ? "-0" : "-").append(m));
    day.ifPresent(d -> text.append(d < 10 ? "-0" : "-").append(d));
    return isApproximate() ? text.append('~').toString() : text.toString();
  }

  /** Only how exact it is: a date of birth is personal data. */
  @Override
  public String toString() {
    String exactness = day.isPresent() ? "DAY" : month.isPresent() ? "MONTH" : "YEAR";
    return "PartialDate[" + exactness + (isApproximate() ? "~]" : "]");
  }
}
