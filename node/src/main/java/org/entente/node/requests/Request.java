package org.entente.node.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InformationRequest;

/**
 * A request for information, ours or a partner's, with what became of it.
 *
 * @param partner the other authority
 * @param file our case file, for our own requests
 * @param officer who filed it, or who has taken it
 * @param due when the answer is due
 * @param gates for our own requests, the gates they passed or were held back by
 * @param draft an answer that waits for its release by a second officer
 * @param message the exchange's message that brought a partner's request
 */
public record Request(
    UUID id,
    Direction direction,
    AuthorityId partner,
    InformationRequest content,
    RequestState state,
    Optional<CaseFileId> file,
    Optional<OfficerId> officer,
    Instant created,
    Instant due,
    Optional<Instant> reminded,
    Optional<GateReceipt> gates,
    Optional<String> code,
    Optional<UUID> message,
    Optional<Draft> draft,
    Optional<InformationAnswer> answer,
    Optional<InformationRefusal> refusal,
    Optional<Instant> ended) {

  /** Whose request it is. */
  public enum Direction {
    SENT,
    RECEIVED
  }

  /** An answer as prepared by one officer. */
  public record Draft(InformationAnswer answer, OfficerId by) {}

  public boolean isOverdue(Instant now) {
    return !state.isEnd() && now.isAfter(due);
  }

  @Override
  public String toString() {
    return "Request[" + id + "]";
  }
}
