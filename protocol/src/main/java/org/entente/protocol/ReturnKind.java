package org.entente.protocol;

/** How a person goes back; the plan of a transfer and what a return officer may do depend on it. */
public enum ReturnKind {
  VOLUNTARY_ASSISTED,
  VOLUNTARY_UNASSISTED,
  COMPLIANT_DEPARTURE,
  FORCED_UNESCORTED,
  FORCED_ESCORTED,
  FAMILY_REUNION;

  /** Whether nothing happens without the person's own consent. */
  public boolean isVoluntary() {
    return switch (this) {
      case VOLUNTARY_ASSISTED, VOLUNTARY_UNASSISTED, FAMILY_REUNION -> true;
      case COMPLIANT_DEPARTURE, FORCED_UNESCORTED, FORCED_ESCORTED -> false;
    };
  }
}
