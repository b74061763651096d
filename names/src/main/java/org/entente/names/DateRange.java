package org.entente.names;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.names.InvalidBirthDate.Reason;

/**
 * A date of birth between two dates, both included, as lists state it: "1972 to 1977". A range
 * wider than {@value #WIDEST} years says too little to be one.
 */
public record DateRange(PartialDate from, PartialDate to) implements BirthDate {
  static final int WIDEST = 30;

  public DateRange {
    if (from.earliest().isAfter(to.latest())) {
      throw new InvalidBirthDate(Reason.REVERSED);
    }
    if (to.year() - from.year() > WIDEST) {
      throw new InvalidBirthDate(Reason.TOO_WIDE);
    }
  }

  /** A range of whole years. */
  public static DateRange ofYears(int from, int to) {
    return new DateRange(PartialDate.of(from), PartialDate.of(to));
  }

  @Override
  public LocalDate earliest() {
    return from.earliest();
  }

  @Override
  public LocalDate latest() {
    return to.latest();
  }

  @Override
  public boolean isLoose() {
    return true;
  }

  @Override
  public List<Integer> yearsCovered() {
    return IntStream.rangeClosed(from.year(), to.year()).boxed().toList();
  }

  @Override
  public String iso() {
    return from.iso() + "/" + to.iso();
  }

  @Override
  public String toString() {
    return "DateRange";
  }
}
