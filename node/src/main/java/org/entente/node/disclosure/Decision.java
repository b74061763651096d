package org.entente.node.disclosure;

import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;

/** What the policy says to letting a payload leave. */
public sealed interface Decision {
  /** It may leave, once, as it is, to that recipient. */
  record Permitted(DisclosurePermit permit) implements Decision {}

  /** It may not leave; the receipt says which gates refused and on what ground. */
  record Refused(GateReceipt receipt) implements Decision {}

  /** It may not leave yet: the originators of the foreign items must be asked first. */
  record NeedsOriginator(GateReceipt receipt) implements Decision {}

  /** An item of another authority's that its handling code binds. */
  record ForeignItem(UUID item, AuthorityId originator) {}
}
