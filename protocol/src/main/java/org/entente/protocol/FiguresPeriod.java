package org.entente.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The days that joint figures cover, in UTC, both ends included. */
public record FiguresPeriod(LocalDate from, LocalDate to) {
  private static final int MOST_DAYS = 400;

  public FiguresPeriod {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new InvalidTerm("figures period", "1 to " + MOST_DAYS + " days, the first day first");
    }
  }

  /** The first instant of the period. */
  public Instant begins() {
    return from.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The first instant after it. */
  public Instant ends() {
    return to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(begins()) && instant.isBefore(ends());
  }
}
