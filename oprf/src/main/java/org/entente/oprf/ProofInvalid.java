package org.entente.oprf;

/**
 * Says that an evaluation was not made, for exactly these blinded elements in this order, with the
 * key behind the expected public key (RFC 9497, section 3.3.2, {@code VerifyError}).
 */
public final class ProofInvalid extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProofInvalid(String message) {
    super(message);
  }
}
