package org.entente.node.notices;

import java.util.UUID;
import org.entente.protocol.GateReceipt;

/** What came of sending something about a notice to a partner. */
public sealed interface Posting {
  GateReceipt gates();

  /** It is on its way. */
  record Sent(UUID message, GateReceipt gates) implements Posting {}

  /** A gate of ours held it back; nothing has changed. */
  record HeldBack(GateReceipt gates) implements Posting {}

  default boolean isSent() {
    return this instanceof Sent;
  }
}
