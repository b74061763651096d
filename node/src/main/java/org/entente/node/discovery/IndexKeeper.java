package org.entente.node.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entente.node.agreements.AgreementConcluded;
import org.entente.node.casework.HoldingsChanged;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.lists.ListImported;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.protection.ShieldsChanged;
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
  private static final Duration BEFORE_EXPIRY = Duration.ofDays(3);

  private final Partners partners;
  private final IndexStore store;
  private final InstantSource clock;

  IndexKeeper(Partners partners, IndexStore store, InstantSource clock) {
    this.partners = partners;
    this.store = store;
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
    // The index in use goes with the act itself; until the new one is there the partner is told
    // that
    // the epoch is over, as with every rebuild, and not which way the shields changed.
    store.endAll(changed.partner());
    store.markStale(changed.partner(), clock.instant().minus(SETTLED));
  }

  @EventListener
  void on(AgreementConcluded concluded) {
    store.markStale(concluded.partner(), clock.instant());
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
    private final InstantSource clock;

    Rounds(IndexStore store, IndexBuilder builder, InstantSource clock) {
      this.store = store;
      this.builder = builder;
      this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void round() {
      Instant now = clock.instant();
      store.markExpiring(now.plus(BEFORE_EXPIRY), now);
      store.stale(now.minus(SETTLED), now.minus(LONGEST_WAIT)).forEach(builder::rebuild);
    }
  }
}
