package org.entente.node.returns;

/** What a return came to; not returning is an outcome like any other. */
public enum ReturnOutcome {
  RETURNED_AND_RECEIVED,
  PROTECTION_GRANTED,
  REGULARISED,
  NATIONALITY_DENIED,
  REFUSED_BY_REQUESTED_STATE,
  WITHDRAWN_BY_PERSON,
  COURT_STAYED,
  GATE_BLOCKED,
  MEDICAL_UNFIT,
  READMISSION_IN_ERROR,
  ABSCONDED,
  DIED;

  /** Whether an officer may give it when ending a return; the rest follow from the course. */
  public boolean isGiven() {
    return this != RETURNED_AND_RECEIVED && this != REFUSED_BY_REQUESTED_STATE;
  }
}
