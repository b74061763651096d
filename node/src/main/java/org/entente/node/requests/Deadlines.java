package org.entente.node.requests;

import java.time.Instant;
import org.entente.node.agreements.Agreements;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Urgency;

/**
 * When answers are due: by the agreement's deadlines, counted from the moment the request is filed
 * or received.
 */
final class Deadlines {
  private Deadlines() {}

  static Instant due(Agreements agreements, AuthorityId partner, Urgency urgency, Instant from) {
    return agreements
        .findInForce(partner)
        .map(a -> a.terms().deadlines().getOrDefault(urgency, urgency.answerWithin()))
        .map(from::plus)
        .orElse(from.plus(urgency.answerWithin()));
  }
}
