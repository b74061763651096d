package org.entente.protocol;

/**
 * What joint figures count. Each measure rests on acts that stand in the ledgers of both
 * authorities, or that one of them declares and the other accepts (UNTOC, art. 28).
 */
public enum Measure {
  /** Requests for information that one authority filed with the other. */
  REQUESTS_ASKED(Unit.ACTS),
  /** Requests that were answered. */
  REQUESTS_ANSWERED(Unit.ACTS),
  /** Requests that were refused, with a ground. */
  REQUESTS_REFUSED(Unit.ACTS),
  /** Requests that were answered or refused within the agreed time. */
  DECIDED_IN_TIME(Unit.ACTS),
  /** Minutes from a request to its answer or refusal; the figure is the median. */
  RESPONSE_TIME(Unit.MINUTES),
  /** Blinded questions that were answered; whether they hit is never counted. */
  LOOKUPS_EVALUATED(Unit.ACTS),
  /** Case files in which one authority asked the other. */
  CASES(Unit.ACTS),
  /** Notices on wanted organisers that one authority sent the other. */
  NOTICES(Unit.PEOPLE),
  /** People arrested. */
  ARRESTS(Unit.PEOPLE),
  /** Proceedings that were told to the authority which contributed. */
  PROCEEDINGS(Unit.PEOPLE),
  /** People who were convicted. */
  CONVICTIONS(Unit.PEOPLE),
  /** People whose safe return was completed and confirmed. */
  RETURNS(Unit.PEOPLE),
  /** People protected: brought out of the hands of those who exploited or endangered them. */
  PEOPLE_PROTECTED(Unit.PEOPLE),
  /** Alerts that lives were at risk. */
  ALERTS(Unit.ACTS),
  /** People saved after such an alert. */
  LIVES_SAVED(Unit.PEOPLE),
  /** People who died. */
  DEAD(Unit.PEOPLE),
  /** People who are missing. */
  MISSING(Unit.PEOPLE);

  /** What one of it is. */
  public enum Unit {
    /** Acts of authorities; their number is no secret. */
    ACTS,
    /**
     * Human beings, or acts about one human being each; a small number could single somebody out,
     * or warn an organiser, and is not published.
     */
    PEOPLE,
    /** Minutes, of which the median is given. */
    MINUTES
  }

  private final Unit unit;

  Measure(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }
}
