package org.entente.node.distress;

import org.entente.protocol.GateReceipt;

/** What came of raising an alert. */
public sealed interface Raising {
  /** It is on its way, to every authority whose gates it passed. */
  record Raised(Alert alert) implements Raising {}

  /** A gate of ours held it back from everyone; nothing left. */
  record HeldBack(GateReceipt gates) implements Raising {}
}
