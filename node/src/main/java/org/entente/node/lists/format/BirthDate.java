package org.entente.node.lists.format;

/** A date of birth as a list states it; {@code text} keeps the list's words. */
public sealed interface BirthDate {

  /** The list's own words. */
  String text();

  /** A day, a month or a year, given without reservation. */
  record Exact(String text, StatedDate date) implements BirthDate {
    @Override
    public String toString() {
      return "Exact";
    }
  }

  /** A day, a month or a year the list calls approximate. */
  record Circa(String text, StatedDate date) implements BirthDate {
    @Override
    public String toString() {
      return "Circa";
    }
  }

  /** Some day between two dates, both included. */
  record Between(String text, StatedDate from, StatedDate to) implements BirthDate {
    @Override
    public String toString() {
      return "Between";
    }
  }

  /** Words from which no date can be had without inventing one, such as an age. */
  record InWords(String text) implements BirthDate {
    @Override
    public String toString() {
      return "InWords";
    }
  }
}
