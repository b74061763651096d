package org.entente.protocol;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A time that two authorities agree on for an act of their cooperation. Silence past it is shown
 * and escalated; it never counts as consent.
 */
public enum Clock {
  /** To acknowledge an alert that lives are at risk. */
  ALERT_ACKNOWLEDGED(ChronoUnit.MINUTES, 15),
  /** To say what is being done about an alert. */
  ALERT_ANSWERED(ChronoUnit.MINUTES, 60),
  /** To review a notice that was received. */
  NOTICE_REVIEWED(ChronoUnit.HOURS, 72),
  /** How long a notice holds before it is reviewed or ends. */
  NOTICE_VALID(ChronoUnit.DAYS, 365),
  /** From a provisional arrest until the request for extradition must have arrived. */
  EXTRADITION_REQUESTED(ChronoUnit.DAYS, 40),
  /** To confirm that what was recalled is no longer used. */
  RECALL_CONFIRMED(ChronoUnit.HOURS, 72),
  /** To acknowledge an application in a return case. */
  RETURN_ACKNOWLEDGED(ChronoUnit.DAYS, 5),
  /** To say whether a person's nationality is confirmed. */
  NATIONALITY_ANSWERED(ChronoUnit.DAYS, 30),
  /** To issue a travel document once nationality is confirmed. */
  TRAVEL_DOCUMENT_ISSUED(ChronoUnit.DAYS, 14),
  /** How long before a transfer the receiving side must know of it. */
  TRANSFER_NOTIFIED(ChronoUnit.DAYS, 7),
  /** How old the individual risk assessment may be at a transfer. */
  RISK_ASSESSMENT_FRESH(ChronoUnit.DAYS, 30),
  /** To answer a count of joint figures. */
  FIGURES_ANSWERED(ChronoUnit.DAYS, 14);

  private final ChronoUnit unit;
  private final Duration usual;

  Clock(ChronoUnit unit, int usual) {
    this.unit = unit;
    this.usual = Duration.of(usual, unit);
  }

  /** The unit in which the time is agreed: minutes, hours or days. */
  public ChronoUnit unit() {
    return unit;
  }

  /** What the product proposes. */
  public Duration usual() {
    return usual;
  }
}
