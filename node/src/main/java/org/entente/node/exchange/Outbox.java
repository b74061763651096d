package org.entente.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.DisclosurePermit;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.Body;
import org.entente.protocol.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages wait for the courier. Nothing enters without a permit; the row commits with the
 * act.
 */
@Service
public class Outbox {
  private static final Duration MESSAGE_LIFE = Duration.ofDays(7);

  private final OutboxStore store;
  private final Partners partners;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  public Outbox(
      OutboxStore store,
      Partners partners,
      Identity identity,
      Audit audit,
      Ids ids,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.partners = partners;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts the body into the outbox as a message to the permit's recipient.
   *
   * @param conversation messages of one conversation arrive in this order
   * @throws PermitMismatch when the permit is for another payload, over, or already used
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Message enqueue(Actor by, DisclosurePermit permit, UUID conversation, Body body) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!permit.payload().equals(Body.digest(body))) {
      throw new PermitMismatch("payload");
    }
    if (!now.isBefore(permit.expires())) {
      throw new PermitMismatch("expired");
    }
    Partner partner = partners.get(permit.recipient());
    Message message =
        new Message(
            Message.VERSION,
            ids.next(),
            conversation,
            identity.id(),
            partner.id(),
            partner.profile().fingerprint(),
            now,
            now.plus(MESSAGE_LIFE),
            permit.agreement(),
            permit.receipt(),
            body);
    if (!store.add(permit.id(), message, Lane.of(body), now)) {
      throw new PermitMismatch("already used");
    }
    audit.record(
        AuditRecord.of(by, Act.MESSAGE_SENT, message.id())
            .with("recipient", partner.id())
            .with("kind", Body.kind(body))
            .with("digest", message.digest().hex())
            .with("permit", permit.id()));
    events.publishEvent(new Enqueued(partner.id(), Lane.of(body)));
    return message;
  }
}
