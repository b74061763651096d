package org.entente.node.requests;

import org.entente.protocol.GateReceipt;

/** What came of answering or refusing. */
public sealed interface Reply {
  /** It is on its way to the partner. */
  record Sent() implements Reply {}

  /** It waits for the release by a second officer. */
  record AwaitsRelease() implements Reply {}

  /** A gate of ours held it back. */
  record HeldBack(GateReceipt receipt) implements Reply {}
}
