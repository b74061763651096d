package org.entente.node.notices;

import java.util.UUID;
import org.entente.node.audit.Actor;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.springframework.stereotype.Component;

/** Puts what concerns notices and proceedings through the gates and into the outbox. */
@Component
class NoticePost {
  private final Disclosure disclosure;
  private final Outbox outbox;

  NoticePost(Disclosure disclosure, Outbox outbox) {
    this.disclosure = disclosure;
    this.outbox = outbox;
  }

  /** Sends within the act's transaction, in the order of the conversation. */
  Posting send(
      Actor by, AuthorityId to, UUID conversation, Body body, Circumstances circumstances) {
    Decision decision = disclosure.decide(by, to, body, circumstances);
    return switch (decision) {
      case Decision.Permitted(var permit) ->
          new Posting.Sent(outbox.enqueue(by, permit, conversation, body).id(), permit.receipt());
      case Decision.Refused(var receipt) -> new Posting.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new Posting.HeldBack(receipt);
    };
  }
}
