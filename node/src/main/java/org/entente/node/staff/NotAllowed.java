package org.entente.node.staff;

/** An officer tried an act that is not theirs; the reason is shown to them and audited. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the act is not allowed. */
  public enum Reason {
    ROLE_MISSING,
    CLEARANCE_TOO_LOW,
    SECOND_PERSON_IS_FIRST,
    NOT_THE_CASE_TEAM,
    /** Who works on criminal cases does not work on returns (purpose limitation). */
    PURPOSES_APART
  }

  private final Reason reason;

  public NotAllowed(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
