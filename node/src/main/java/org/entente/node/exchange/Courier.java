package org.entente.node.exchange;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.node.exchange.seal.Sealing;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Message;
import org.entente.protocol.NotCanonical;
import org.entente.protocol.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes one message at a time from the outbox to its partner, and keeps the receipt. */
@Service
class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE_AT_RISK = Duration.ofSeconds(1);
  private static final Duration UNTIL_THEY_AGREE = Duration.ofMinutes(10);

  private final Departures departures;
  private final Partners partners;
  private final Sealing sealing;
  private final Channel channel;
  private final InstantSource clock;

  Courier(
      Departures departures,
      Partners partners,
      Sealing sealing,
      Channel channel,
      InstantSource clock) {
    this.departures = departures;
    this.partners = partners;
    this.sealing = sealing;
    this.channel = channel;
    this.clock = clock;
  }

  List<AuthorityId> recipientsDue(Lane lane) {
    return departures.recipientsDue(lane);
  }

  /**
   * Delivers the next message due for the partner in the lane; false when there is none or it did
   * not get through.
   */
  boolean deliverNext(AuthorityId recipient, Lane lane) {
    Optional<OutboxStore.Due> due;
    try {
      due = departures.take(recipient, lane);
    } catch (RuntimeException e) {
      // The couriers must outlive any one message; the row stays and is tried again.
      LOG.warn("a message to {} cannot be taken: {}", recipient, e.getClass().getSimpleName());
      departures.setAsideNext(recipient, lane);
      return false;
    }
    if (due.isEmpty()) {
      return false;
    }
    try {
      return deliver(due.get(), partners.get(recipient), lane);
    } catch (RuntimeException e) {
      LOG.warn("courier to {} failed: {}", recipient, e.getClass().getSimpleName());
      departures.setAside(due.get().message());
      return false;
    }
  }

  private boolean deliver(OutboxStore.Due due, Partner partner, Lane lane) {
    Message message = due.message();
    if (!clock.instant().isBefore(message.expires())) {
      departures.expire(message);
      return true;
    }
    if (!partner.isActive()) {
      wait(message, LONGEST_PAUSE, "PARTNER_SUSPENDED");
      return false;
    }
    try {
      byte[] sealed = sealing.seal(Canonical.encode(message), partner.profile());
      String compact = channel.deliver(partner, sealed);
      Receipt receipt =
          Canonical.decode(
              sealing.openReceipt(compact, partner.profile().signingKey()), Receipt.class);
      if (!receipt.recipient().equals(partner.id()) || !concerns(receipt, message, sealed)) {
        throw new IOException("the receipt is for something else");
      }
      if (receipt.code().filter(TurnedAway::mayPass).isPresent()) {
        wait(message, untilTheyAgree(due.attempts()), receipt.code().orElseThrow());
        return false;
      }
      departures.arrive(message, receipt, compact);
      return true;
    } catch (IOException | Sealing.NotSealed | NotCanonical e) {
      LOG.info("message {} to {} not delivered yet: {}", message.id(), partner.id(), reason(e));
      wait(message, pause(lane, due.attempts()), "UNREACHABLE");
      return false;
    }
  }

  private void wait(Message message, Duration pause, String why) {
    departures.waitUntil(message, clock.instant().plus(pause), why);
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
}
