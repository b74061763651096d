package org.entente.node.requests;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;

/**
 * A question whether an item may go on to a third authority: ours to the originator, or a partner's
 * to us.
 *
 * @param partner the originator we ask, or the partner that asks us
 * @param draft who prepared a grant that waits for its release
 */
public record OnwardUse(
    OnwardUseQuestion question,
    Request.Direction direction,
    AuthorityId partner,
    Instant created,
    Optional<OfficerId> draft,
    Optional<Instant> draftUntil,
    Optional<OnwardUseDecision> decision) {
  public boolean isDecided() {
    return decision.isPresent();
  }
}
