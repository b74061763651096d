package org.entente.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Message;
import org.entente.protocol.Receipt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written about a message on its way out: that a courier has it, and what became of it.
 * Each is a transaction of its own, and none is open while the courier is on the network.
 */
@Service
class Departures {
  /** Longer than the channel waits for a partner; after it a courier that died is given up. */
  private static final Duration LONGEST_JOURNEY = Duration.ofSeconds(60);

  private static final Duration ASIDE = Duration.ofSeconds(10);

  private final OutboxStore store;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Departures(
      OutboxStore store, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<AuthorityId> recipientsDue(Lane lane) {
    return store.recipientsDue(lane, clock.instant());
  }

  /** Hands the next message due to one courier; a conversation never overtakes itself. */
  @Transactional
  public Optional<OutboxStore.Due> take(AuthorityId recipient, Lane lane) {
    Instant now = clock.instant();
    return store.take(recipient, lane, now, now.plus(LONGEST_JOURNEY));
  }

  /** Couriers of a process that ended are underway no more. */
  @Transactional
  public void giveUpJourneys() {
    store.giveUpJourneys();
  }

  @Transactional
  public void expire(Message message) {
    end(message, "EXPIRED", Optional.of(TurnedAway.EXPIRED.code()), "");
    events.publishEvent(new Undeliverable(message, TurnedAway.EXPIRED.code()));
  }

  /** The partner attested what it did with the message, by a receipt that is kept as it came. */
  @Transactional
  public void arrive(Message message, Receipt receipt, String compact) {
    boolean delivered = receipt.evidence() == DeliveryEvidence.DELIVERY;
    end(message, delivered ? "DELIVERED" : "TURNED_AWAY", receipt.code(), compact);
    events.publishEvent(new Delivered(message, receipt));
  }

  @Transactional
  public void waitUntil(Message message, Instant next, String why) {
    store.retry(message.id(), next, why);
  }

  /** Lets a message wait that fails here and not at the partner, so that others go ahead of it. */
  @Transactional
  public void setAside(Message message) {
    store.retry(message.id(), clock.instant().plus(ASIDE), "FAILED_HERE");
  }

  /** The same for the next message due, which may be what cannot even be read. */
  @Transactional
  public void setAsideNext(AuthorityId recipient, Lane lane) {
    Instant now = clock.instant();
    store.setAside(recipient, lane, now, now.plus(ASIDE));
  }

  private void end(Message message, String state, Optional<String> code, String receipt) {
    store.end(message.id(), state, code, receipt);
    boolean delivered = state.equals("DELIVERED");
    audit.record(
        AuditRecord.of(
                Actor.NODE,
                delivered ? Act.MESSAGE_DELIVERED : Act.MESSAGE_UNDELIVERABLE,
                message.id())
            .result(code.orElse("done"))
            .with("recipient", message.recipient())
            .with("kind", Body.kind(message.body()))
            .with("digest", message.digest().hex()));
  }
}
