package org.entente.protocol;

import java.time.Duration;
import java.time.Instant;

/**
 * What an agreement grants for blinded lookups of one class: who learns first, and how many padded
 * values may be asked a day, a day in one case file, a day by one officer, and in one question.
 *
 * @param answerWindow where the holder learns first, answers leave together at every full window of
 *     this length, counted from the epoch of UTC; each question waits for at least one
 */
public record LookupTerms(
    LookupClass lookupClass,
    WhoLearnsFirst whoLearnsFirst,
    int perDay,
    int perCaseAndDay,
    int perOfficerAndDay,
    int perQuestion,
    Duration answerWindow) {
  /** The window of an hour, unless something else is agreed. */
  public static final Duration USUAL_WINDOW = Duration.ofHours(1);

  public LookupTerms {
    if (perDay < 0 || perCaseAndDay < 0 || perOfficerAndDay < 0 || perQuestion < 0) {
      throw new InvalidTerm("lookup budget", "0 or more");
    }
    if (perQuestion > Padding.LARGEST) {
      throw new InvalidTerm("lookup budget a question", "at most " + Padding.LARGEST);
    }
    if (answerWindow.compareTo(Duration.ofSeconds(1)) < 0
        || answerWindow.compareTo(Duration.ofDays(7)) > 0
        || answerWindow.getNano() != 0) {
      throw new InvalidTerm("answer window", "whole seconds, up to 7 days");
    }
  }

  /** The terms with the usual window. */
  public LookupTerms(
      LookupClass lookupClass,
      WhoLearnsFirst whoLearnsFirst,
      int perDay,
      int perCaseAndDay,
      int perOfficerAndDay,
      int perQuestion) {
    this(
        lookupClass,
        whoLearnsFirst,
        perDay,
        perCaseAndDay,
        perOfficerAndDay,
        perQuestion,
        USUAL_WINDOW);
  }

  /**
   * When the answer to a question asked at an instant is due, whatever it is: at the first full
   * window that leaves a whole one to decide in.
   */
  public Instant due(Instant asked) {
    long window = answerWindow.toSeconds();
    long earliest = asked.getEpochSecond() + (asked.getNano() > 0 ? 1 : 0) + window;
    return Instant.ofEpochSecond(Math.ceilDiv(earliest, window) * window);
  }
}
