package org.entente.node.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.seal.Sealing;
import org.entente.node.exchange.store.InboxStore;
import org.entente.node.identity.Identity;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Message;
import org.entente.protocol.Receipt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Admits one checked message: our gates, the inbox row, the audit and the module's work in one
 * transaction.
 */
@Service
class Admission {
  private final InboxStore store;
  private final Disclosure disclosure;
  private final Sealing sealing;
  private final Identity identity;
  private final Audit audit;
  private final InstantSource clock;
  private final ObjectProvider<MessageHandler> handlers;
  private volatile Map<Class<? extends Body>, MessageHandler> byKind = Map.of();

  Admission(
      InboxStore store,
      Disclosure disclosure,
      Sealing sealing,
      Identity identity,
      Audit audit,
      InstantSource clock,
      ObjectProvider<MessageHandler> handlers) {
    this.store = store;
    this.disclosure = disclosure;
    this.sealing = sealing;
    this.identity = identity;
    this.audit = audit;
    this.clock = clock;
    this.handlers = handlers;
  }

  /** Returns the signed receipt; empty when another thread admitted a message of this id first. */
  @Transactional
  public Optional<String> admit(Message message) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    GateReceipt ours = disclosure.recheck(message);
    boolean passed = ours.isPassed();
    Receipt receipt =
        new Receipt(
            message.id(),
            message.digest(),
            identity.id(),
            passed ? DeliveryEvidence.DELIVERY : DeliveryEvidence.GATE_REFUSED,
            passed ? Optional.empty() : Optional.of(TurnedAway.OUR_GATES_REFUSED.code()),
            now);
    String signed = sealing.signReceipt(Canonical.encode(receipt));
    if (!store.add(message, ours, passed ? "ADMITTED" : "GATE_REFUSED", signed, now)) {
      return Optional.empty();
    }
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                passed ? Act.MESSAGE_ADMITTED : Act.MESSAGE_HELD,
                message.id())
            .result(passed ? "done" : TurnedAway.OUR_GATES_REFUSED.code())
            .with("sender", message.sender())
            .with("kind", Body.kind(message.body()))
            .with("digest", message.digest().hex()));
    if (passed) {
      handlerOf(message.body().getClass()).handle(message);
    }
    return Optional.of(signed);
  }

  private MessageHandler handlerOf(Class<? extends Body> kind) {
    if (byKind.isEmpty()) {
      byKind = byKind(handlers.stream().toList());
    }
    MessageHandler handler = byKind.get(kind);
    if (handler == null) {
      throw new NotExpected("nobody here handles " + kind.getSimpleName());
    }
    return handler;
  }

  /** Asked for at the first message, since some handlers reach back to the exchange. */
  private static Map<Class<? extends Body>, MessageHandler> byKind(List<MessageHandler> all) {
    Map<Class<? extends Body>, MessageHandler> byKind = new HashMap<>();
    for (MessageHandler handler : all) {
      for (Class<? extends Body> handled : handler.kinds()) {
        if (byKind.put(handled, handler) != null) {
          throw new IllegalStateException("two handlers for " + handled.getSimpleName());
        }
      }
    }
    return Map.copyOf(byKind);
  }
}
