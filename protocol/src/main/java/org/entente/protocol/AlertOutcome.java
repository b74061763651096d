package org.entente.protocol;

import java.util.UUID;

/**
 * What became of the people an alert was about, as one authority counts; the other may count
 * differently, and both counts are kept.
 */
public record AlertOutcome(UUID alert, UUID act, Ending ending, int saved, int dead, int missing)
    implements AlertBody {

  /** How an alert ends. */
  public enum Ending {
    /** The rescue is over. */
    RESCUE_ENDED,
    /** Nobody was in danger. */
    FALSE_ALARM
  }

  public AlertOutcome {
    count("saved", saved);
    count("dead", dead);
    count("missing", missing);
    if (ending == Ending.FALSE_ALARM && saved + dead + missing > 0) {
      throw new InvalidTerm("ending", "no counts with a false alarm");
    }
  }

  private static void count(String term, int people) {
    if (people < 0 || people > AlertStatement.MOST_PEOPLE) {
      throw new InvalidTerm(term, "0 to " + AlertStatement.MOST_PEOPLE);
    }
  }
}
