package org.entente.node.web.work;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Urgency;

/**
 * One thing that waits for an officer: what it is, how it stands, and where its one act is.
 *
 * @param kind what is to be done; its words stand under {@code work.kind.} and {@code work.act.}
 * @param partner the authority it concerns, if any
 * @param reference the case it belongs to, as people write it, if any
 * @param state the key of the words for its state
 * @param href where the act is
 * @param place where the navigation counts it
 */
public record Work(
    String kind,
    Optional<AuthorityId> partner,
    Optional<String> reference,
    Optional<Urgency> urgency,
    String state,
    Tone tone,
    String href,
    Place place,
    Side side,
    Optional<Instant> due) {

  /** Who has to act. */
  public enum Side {
    /** This officer. */
    OURS,
    /** A partner; the officer only sees it coming. */
    PARTNERS
  }

  /** Whether a life may depend on this officer. */
  boolean isLifeAtRisk() {
    return side == Side.OURS && urgency.filter(u -> u == Urgency.LIFE_AT_RISK).isPresent();
  }
}
