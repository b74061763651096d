package org.entente.oprf;

/** Says that bytes are not the canonical encoding of a {@link Filter}. */
public final class MalformedFilter extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MalformedFilter(String message) {
    super(message);
  }
}
