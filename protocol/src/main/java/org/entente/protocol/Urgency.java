package org.entente.protocol;

import java.time.Duration;

/**
 * How fast a request is to be answered; defaults of Directive (EU) 2023/977, art. 5, that an
 * agreement may change.
 */
public enum Urgency {
  /** A life is at risk: a human answer within one hour. */
  LIFE_AT_RISK(Duration.ofHours(1)),
  /** Urgent and directly available: eight hours. */
  URGENT_DIRECT(Duration.ofHours(8)),
  /** Urgent otherwise: three calendar days. */
  URGENT_INDIRECT(Duration.ofDays(3)),
  /** All other: seven calendar days. */
  ROUTINE(Duration.ofDays(7));

  private final Duration answerWithin;

  Urgency(Duration answerWithin) {
    this.answerWithin = answerWithin;
  }

  /** The time from receipt to the answer. */
  public Duration answerWithin() {
    return answerWithin;
  }
}
