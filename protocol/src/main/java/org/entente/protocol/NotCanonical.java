package org.entente.protocol;

/** Bytes that are not the canonical form of the expected record; the content is never quoted. */
public final class NotCanonical extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotCanonical(Class<?> type) {
    super("not the canonical form of " + type.getSimpleName());
  }
}
