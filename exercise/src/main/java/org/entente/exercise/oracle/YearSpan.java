package org.entente.exercise.oracle;

/** A stated year of birth, or a stated range of them. */
public record YearSpan(int from, int to) {

  static YearSpan of(int year) {
    return new YearSpan(year, year);
  }

  /** Two single years may be one apart; a year must lie inside a range; ranges must overlap. */
  boolean isCompatible(YearSpan other) {
    int tolerance = from == to && other.from == other.to ? 1 : 0;
    return from <= other.to + tolerance && other.from <= to + tolerance;
  }

  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + " to " + to;
  }
}
