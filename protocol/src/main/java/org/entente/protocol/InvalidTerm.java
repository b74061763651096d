package org.entente.protocol;

/**
 * A value that the protocol does not admit; the message names the term and its rule, never the
 * value.
 */
public final class InvalidTerm extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String term;

  public InvalidTerm(String term, String rule) {
    super(term + ": " + rule);
    this.term = term;
  }

  /** The term whose rule was broken. */
  public String term() {
    return term;
  }
}
