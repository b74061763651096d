package org.entente.node.requests;

/** What came of filing a request. */
public sealed interface Filing {
  Request request();

  /** It is on its way. */
  record Sent(Request request) implements Filing {}

  /** A gate of ours held it back; it never left, and the request says why. */
  record HeldBack(Request request) implements Filing {}
}
