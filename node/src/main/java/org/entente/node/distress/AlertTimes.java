package org.entente.node.distress;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.agreements.Agreements;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;

/**
 * The two clocks of an alert as agreed; where no agreement is in force, as the product proposes.
 */
final class AlertTimes {
  private AlertTimes() {}

  static Party party(Agreements agreements, AuthorityId partner, PartyState state, Instant from) {
    Optional<AgreementTerms> terms = agreements.findInForce(partner).map(a -> a.terms());
    return new Party(
        partner,
        state,
        Optional.empty(),
        due(terms, Clock.ALERT_ACKNOWLEDGED, from),
        due(terms, Clock.ALERT_ANSWERED, from),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Instant due(Optional<AgreementTerms> terms, Clock clock, Instant from) {
    return from.plus(terms.map(t -> t.within(clock)).orElse(clock.usual()));
  }
}
