package org.entente.node.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ledger.Checkpoint;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Ledger;
import org.entente.node.audit.Witnesses;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.store.OutboxStore;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.Body;
import org.entente.protocol.CheckpointShared;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives partners our checkpoints to witness, and witnesses theirs. */
@Service
public class CheckpointExchange implements MessageHandler {
  private final Ledger ledger;
  private final Witnesses witnesses;
  private final Partners partners;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final OutboxStore store;
  private final Ids ids;

  CheckpointExchange(
      Ledger ledger,
      Witnesses witnesses,
      Partners partners,
      Disclosure disclosure,
      Outbox outbox,
      OutboxStore store,
      Ids ids) {
    this.ledger = ledger;
    this.witnesses = witnesses;
    this.partners = partners;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.store = store;
    this.ids = ids;
  }

  /**
   * Sends the newest checkpoint to every active partner that has none under way; returns to how
   * many.
   */
  @Transactional
  public int share(Actor by) {
    Optional<Checkpoint> newest = ledger.latestCheckpoint();
    if (newest.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (Partner partner : partners.list()) {
      long before = store.witnessedSize(partner.id());
      if (partner.isActive()
          && before < newest.get().head().size()
          && !store.isWaiting(partner.id(), "checkpoint")
          && send(by, partner, newest.get(), before)) {
        shared++;
      }
    }
    return shared;
  }

  private boolean send(Actor by, Partner partner, Checkpoint newest, long before) {
    List<Octets> path =
        before == 0
            ? List.of()
            : ledger.consistency(before, newest.head().size()).path().stream()
                .map(h -> Octets.of(h.bytes()))
                .toList();
    CheckpointShared body = new CheckpointShared(newest.text(), before, path);
    Decision decision = disclosure.decide(by, partner.id(), body, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      return false;
    }
    outbox.enqueue(by, permit, ids.next(), body);
    return true;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(CheckpointShared.class);
  }

  @Override
  public void handle(Message message) {
    Octets key = partners.get(message.sender()).profile().signingKey();
    witnesses.witness(message.sender(), key, (CheckpointShared) message.body());
  }

  @EventListener
  void on(Delivered delivered) {
    if (delivered.message().body() instanceof CheckpointShared shared
        && delivered.receipt().evidence() == DeliveryEvidence.DELIVERY) {
      long size = Long.parseLong(shared.checkpoint().lines().skip(1).findFirst().orElse("0"));
      store.noteWitnessed(delivered.message().recipient(), size);
    }
  }

  /** Shares on schedule. */
  @Service
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final CheckpointExchange exchange;

    Rounds(CheckpointExchange exchange) {
      this.exchange = exchange;
    }

    @Scheduled(
        fixedDelayString = "${entente.witness-every}",
        initialDelayString = "${entente.witness-every}")
    void round() {
      exchange.share(Actor.NODE);
    }
  }
}
