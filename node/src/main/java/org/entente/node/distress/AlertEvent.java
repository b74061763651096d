package org.entente.node.distress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AuthorityId;

/**
 * Something that happened to an alert, on either side.
 *
 * @param act the act, which has the same id in both ledgers
 * @param partner the other authority; empty where the act went to all
 * @param ours whether this authority did it
 * @param words what was said, where something was
 */
public record AlertEvent(
    UUID act,
    Optional<AuthorityId> partner,
    boolean ours,
    Optional<OfficerId> officer,
    Kind kind,
    Instant at,
    String words,
    Optional<AlertOutcome> outcome) {

  /** What happened. */
  public enum Kind {
    RAISED,
    HELD_BACK,
    TURNED_AWAY,
    ACKNOWLEDGED,
    ANSWERED,
    CORRECTED,
    OUTCOME,
    NOT_ACKNOWLEDGED,
    NOT_ANSWERED
  }
}
