package org.entente.node.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.exchange.store.InboxStore;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers may see of the exchange: where messages stand, and both sides' gates. */
@Service
@Transactional(readOnly = true)
public class Conversations {
  /** Where a message of ours stands. */
  public record Standing(
      UUID message,
      String kind,
      String state,
      int attempts,
      Optional<String> code,
      java.time.Instant created) {}

  private final OutboxStore outbox;
  private final InboxStore inbox;

  public Conversations(OutboxStore outbox, InboxStore inbox) {
    this.outbox = outbox;
    this.inbox = inbox;
  }

  public List<Standing> latestTo(AuthorityId partner, int most) {
    return outbox.latest(partner, most).stream()
        .map(s ->
            new Standing(s.message(), s.kind(), s.state(), s.attempts(), s.code(), s.created()))
        .toList();
  }

  public int waitingFor(AuthorityId partner) {
    return outbox.waiting(partner);
  }

  /** The gates the sender ran over a message we admitted. */
  public Optional<GateReceipt> theirGates(AuthorityId sender, UUID message) {
    return inbox.theirGates(sender, message);
  }

  /** The gates we ran over it. */
  public Optional<GateReceipt> ourGates(AuthorityId sender, UUID message) {
    return inbox.ourGates(sender, message);
  }
}
