package org.entente.node.evidence;

import java.util.UUID;

/** A court bundle was not made; nothing left. */
public final class BundleRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The provider put it under H1 and has not allowed its use in court. */
    NOT_ALLOWED_IN_COURT,
    /** It was not sealed, or opened again since. */
    NOT_SEALED,
    /** What is kept is no longer what arrived. */
    CONTENT_CHANGED
  }

  private final Reason reason;
  private final UUID exhibit;

  BundleRefused(Reason reason, UUID exhibit) {
    super(reason + " " + exhibit);
    this.reason = reason;
    this.exhibit = exhibit;
  }

  public Reason reason() {
    return reason;
  }

  public UUID exhibit() {
    return exhibit;
  }
}
