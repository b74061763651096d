package org.entente.oprf;

/**
 * Says that an input cannot be evaluated: it is longer than 65,535 bytes, or it hashes to the
 * identity (RFC 9497, section 3.3.1, {@code InvalidInputError}; nobody can find such an input).
 */
public final class UnusableInput extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnusableInput(String message) {
    super(message);
  }
}
