package org.entente.node.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.entente.node.agreements.Agreements;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.springframework.stereotype.Component;

/** The times agreed with a partner for the acts on notices. */
@Component
class NoticeTimes {
  private final Agreements agreements;
  private final InstantSource clock;

  NoticeTimes(Agreements agreements, InstantSource clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** When the time agreed with the partner is over, counted from the given moment. */
  Instant due(AuthorityId partner, Clock agreed, Instant from) {
    Duration within =
        agreements.findInForce(partner).map(a -> a.terms().within(agreed)).orElse(agreed.usual());
    return from.plus(within);
  }

  boolean isInForce(AuthorityId partner) {
    return agreements.findInForce(partner).isPresent();
  }
}
