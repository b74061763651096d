package org.entente.node.returns;

/** What a gate may open on; each gate names its own. */
public enum GateEvidence {
  /** An assessment of this person's own risk, on a day; it grows old. */
  INDIVIDUAL_RISK_ASSESSMENT,
  FINAL_DECISION,
  REMEDY_EXPLAINED_NOT_USED,
  ADULT_BEYOND_DOUBT,
  /** A determination of best interests, a guardian, a named person who receives the child. */
  BEST_INTERESTS_WITH_GUARDIAN,
  SCREENED_NO_INDICATION,
  RECOVERY_PERIOD_OVER,
  CONSULATE_WANTED,
  CONSULATE_NOT_WANTED,
  CONSENT_GIVEN,
  /** Heard and told of every choice; enough where the return is not a voluntary one. */
  INFORMED_AND_HEARD,
  MEDICAL_CERTIFICATE,
  NO_FAMILY_HERE,
  FAMILY_TOGETHER,
  PARTNERS_CONFIRMATION
}
