package org.entente.node.exchange;

/**
 * Somebody tried to send something else than the permit allows, to somebody else, too late or
 * twice.
 */
public final class PermitMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PermitMismatch(String what) {
    super(what);
  }
}
