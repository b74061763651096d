package org.entente.node.exchange;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.exchange.seal.Sealing;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Message;
import org.entente.protocol.NotCanonical;
import org.entente.protocol.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one message at a time from the outbox to its partner, and keeps the receipt. */
@Service
public class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration ASIDE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE_AT_RISK = Duration.ofSeconds(1);
  private static final Duration UNTIL_THEY_AGREE = Duration.ofMinutes(10);

  private final OutboxStore store;
  private final Partners partners;
  private final Sealing sealing;
  private final Channel channel;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  public Courier(
      OutboxStore store,
      Partners partners,
      Sealing sealing,
      Channel channel,
      Audit audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.partners = partners;
    this.sealing = sealing;
    this.channel = channel;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Delivers the next message due for the partner in the lane; false when there is none or it did
   * not get through.
   */
  @Transactional
  public boolean deliverNext(AuthorityId recipient, Lane lane) {
    Optional<OutboxStore.Due> due = store.lockNext(recipient, lane, clock.instant());
    if (due.isEmpty()) {
      return false;
    }
    Message message = due.get().message();
    Partner partner = partners.get(recipient);
    if (!clock.instant().isBefore(message.expires())) {
      end(message, "EXPIRED", Optional.of(TurnedAway.EXPIRED.code()), "");
      events.publishEvent(new Undeliverable(message, TurnedAway.EXPIRED.code()));
      return true;
    }
    if (!partner.isActive()) {
      store.retry(message.id(), clock.instant().plus(LONGEST_PAUSE), "PARTNER_SUSPENDED");
      return false;
    }
    try {
      byte[] sealed = sealing.seal(Canonical.encode(message), partner.profile());
      String compact = channel.deliver(partner, sealed);
      Receipt receipt =
          Canonical.decode(
              sealing.openReceipt(compact, partner.profile().signingKey()), Receipt.class);
      if (!receipt.recipient().equals(recipient) || !concerns(receipt, message, sealed)) {
        throw new IOException("the receipt is for something else");
      }
      if (receipt.code().filter(TurnedAway::mayPass).isPresent()) {
        store.retry(
            message.id(),
            clock.instant().plus(untilTheyAgree(due.get().attempts())),
            receipt.code().orElseThrow());
        return false;
      }
      boolean delivered = receipt.evidence() == DeliveryEvidence.DELIVERY;
      end(message, delivered ? "DELIVERED" : "TURNED_AWAY", receipt.code(), compact);
      events.publishEvent(new Delivered(message, receipt));
      return true;
    } catch (IOException | Sealing.NotSealed | NotCanonical e) {
      LOG.info("message {} to {} not delivered yet: {}", message.id(), recipient, reason(e));
      Duration pause = pause(lane, due.get().attempts());
      store.retry(message.id(), clock.instant().plus(pause), "UNREACHABLE");
      return false;
    }
  }

  /**
   * A receipt names the message's digest, or that of the sealed bytes when they could not be
   * opened; an old refusal of something else ends nothing.
   */
  private static boolean concerns(Receipt receipt, Message message, byte[] sealed) {
    return receipt.digest().equals(message.digest())
        || (receipt.evidence() == DeliveryEvidence.NON_DELIVERY
            && receipt.digest().equals(Inbox.digestOfSealed(sealed)));
  }

  /** Lets a message wait that fails here and not at the partner, so that others go ahead of it. */
  @Transactional
  public void setAside(AuthorityId recipient, Lane lane) {
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

  private static String reason(Exception e) {
    return e instanceof IOException ? e.getClass().getSimpleName() : "no valid receipt";
  }

  /** Who does not answer is asked less and less often; while lives are at risk, every second. */
  private static Duration pause(Lane lane, int attempts) {
    return pause(attempts, lane == Lane.LIFE_AT_RISK ? LONGEST_PAUSE_AT_RISK : LONGEST_PAUSE);
  }

  /** Each refusal stands in the partner's audit, so these come seldom after the first few. */
  private static Duration untilTheyAgree(int attempts) {
    return pause(attempts, UNTIL_THEY_AGREE);
  }

  private static Duration pause(int attempts, Duration longest) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  Iterable<AuthorityId> recipientsDue(Lane lane) {
    Instant now = clock.instant();
    return store.recipientsDue(lane, now);
  }
}
