package org.entente.node.discovery.asking;

import java.util.Optional;
import org.entente.node.discovery.Lookup;
import org.entente.protocol.GateReceipt;

/**
 * How a question ended.
 *
 * @param reason why, where it was not answered
 * @param gates the receipt of the gates that stopped it, where they did
 */
public record Ending(Lookup.State state, Optional<String> reason, Optional<GateReceipt> gates) {
  static Ending answered() {
    return new Ending(Lookup.State.ANSWERED, Optional.empty(), Optional.empty());
  }

  static Ending failed(Optional<String> reason) {
    return new Ending(Lookup.State.FAILED, reason, Optional.empty());
  }

  static Ending declined(String reason) {
    return new Ending(Lookup.State.DECLINED, Optional.of(reason), Optional.empty());
  }

  static Ending notAsked(String reason, Optional<GateReceipt> gates) {
    return new Ending(Lookup.State.NOT_ASKED, Optional.of(reason), gates);
  }
}
