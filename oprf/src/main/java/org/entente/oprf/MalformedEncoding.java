package org.entente.oprf;

/**
 * Says that bytes are not the canonical encoding of what they were decoded as: wrong length, not a
 * valid group element, the identity, or a scalar out of range. The message never holds the bytes.
 */
public final class MalformedEncoding extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MalformedEncoding(String message) {
    super(message);
  }
}
