package org.entente.node.app;

/** Something the operator asked for that cannot be done, with a sentence that helps. */
public final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageProblem(String sentence) {
    super(sentence);
  }
}
