package org.entente.node.requests;

import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;

/** What came of passing an item on to a partner. */
public sealed interface PassOn {
  /** It is on its way. */
  record Sent(UUID information) implements PassOn {}

  /** It was stopped and its originator has been asked; it may go once they consent. */
  record OriginatorAsked(OnwardUse question, AuthorityId originator, GateReceipt receipt)
      implements PassOn {}

  /** A gate of ours held it back. */
  record HeldBack(GateReceipt receipt) implements PassOn {}
}
