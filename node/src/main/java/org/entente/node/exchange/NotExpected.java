package org.entente.node.exchange;

/**
 * A message that was well formed but does not fit what this node knows, such as an answer nobody
 * asked for.
 */
public final class NotExpected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotExpected(String why) {
    super(why);
  }
}
