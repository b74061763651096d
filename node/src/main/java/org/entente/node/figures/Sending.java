package org.entente.node.figures;

import org.entente.protocol.GateReceipt;

/** What became of sending a count or a signature. */
public sealed interface Sending {
  /** It is on its way. */
  record Sent() implements Sending {}

  /** A gate held it back; it stays here. */
  record HeldBack(GateReceipt gates) implements Sending {}
}
