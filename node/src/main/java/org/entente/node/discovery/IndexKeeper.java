package org.entente.node.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entente.node.agreements.AgreementConcluded;
import org.entente.node.casework.HoldingsChanged;
import org.entente.node.discovery.index.IndexPlanner;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.exchange.Delivered;
import org.entente.node.lists.ListImported;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.protection.ShieldsChanged;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.LookupSegmentPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps partners' indexes in step with what we hold: notes every change, rebuilds when changes have
 * settled.
 */
@Component
class IndexKeeper {
  private static final Duration SETTLED = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

  private final Partners partners;
  private final IndexStore store;
  private final SegmentStore segments;
  private final InstantSource clock;

  IndexKeeper(Partners partners, IndexStore store, SegmentStore segments, InstantSource clock) {
    this.partners = partners;
    this.store = store;
    this.segments = segments;
    this.clock = clock;
  }

  @EventListener
  void on(HoldingsChanged changed) {
    partners.list().forEach(this::stale);
  }

  @EventListener
  void on(ListImported imported) {
    partners.list().forEach(this::stale);
  }

  @EventListener
  void on(ShieldsChanged changed) {
    // Striking out would show a partner that keeps old sets which of them shrank. So the index in
    // use goes with the act itself, and questions wait for the next one, under fresh keys.
    segments.endAll(changed.partner());
    store.markForRenewal(changed.partner(), clock.instant().minus(SETTLED));
  }

  @EventListener
  void on(AgreementConcluded concluded) {
    store.markStale(concluded.partner(), clock.instant());
  }

  /** A partner that could not take what we published gets everything anew, after a while. */
  @EventListener
  void on(Delivered delivered) {
    boolean isOurs =
        delivered.message().body() instanceof LookupFilter
            || delivered.message().body() instanceof LookupSegmentPart;
    if (isOurs && delivered.receipt().evidence() != DeliveryEvidence.DELIVERY) {
      store.markForRenewal(delivered.message().recipient(), clock.instant().plus(AFTER_REFUSAL));
    }
  }

  private void stale(Partner partner) {
    store.markStale(partner.id(), clock.instant());
  }

  /** Rebuilds in the background. */
  @Component
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final IndexStore store;
    private final IndexBuilder builder;
    private final Partners partners;
    private final AskerKeys keys;
    private final Outcomes outcomes;
    private final InstantSource clock;

    Rounds(
        IndexStore store,
        IndexBuilder builder,
        Partners partners,
        AskerKeys keys,
        Outcomes outcomes,
        InstantSource clock) {
      this.partners = partners;
      this.keys = keys;
      this.outcomes = outcomes;
      this.store = store;
      this.builder = builder;
      this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void renewKeys() {
      partners.list().stream().filter(Partner::isActive).map(Partner::id).forEach(keys::renew);
    }

    @Scheduled(fixedDelay = 250)
    void round() {
      Instant now = clock.instant();
      outcomes.match();
      outcomes.send(now);
      store.markExpiring(now.plus(IndexPlanner.BEFORE_EXPIRY), now);
      store.stale(now.minus(SETTLED), now.minus(LONGEST_WAIT)).forEach(builder::rebuild);
    }
  }
}
