package org.entente.node.returns;

import java.util.Set;
import org.entente.protocol.GateReceipt;

/** What became of an act on a return; none of these is an error. */
public sealed interface ReturnResult {
  /** It was done. */
  record Done() implements ReturnResult {}

  /** A second person must release it. */
  record AwaitsSecond() implements ReturnResult {}

  /** These gates are not open. */
  record Held(Set<RightsGate> gates) implements ReturnResult {}

  /** A gate of disclosure held the message back; it never left. */
  record HeldBack(GateReceipt receipt) implements ReturnResult {}

  /** Nationality was left open twice; the person was referred for statelessness. */
  record Locked() implements ReturnResult {}

  /** Documents name different countries; one must be set aside first, with its reason. */
  record Contradictory() implements ReturnResult {}
}
