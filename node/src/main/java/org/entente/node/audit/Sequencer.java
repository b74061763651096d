package org.entente.node.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts new entries into the ledger, moments after their acts. */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class Sequencer {
  private final Ledger ledger;

  Sequencer(Ledger ledger) {
    this.ledger = ledger;
  }

  @Scheduled(fixedDelay = 250)
  void run() {
    while (ledger.sequence() > 0) {
      // Each round is a transaction of its own; go on until nothing is left.
    }
  }
}
