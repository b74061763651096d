package org.entente.protocol;

import java.util.Optional;
import java.util.UUID;

/**
 * What the recipient's legal adviser decided about a notice.
 *
 * @param review the id of this decision, the same at both nodes
 * @param ground why not; given exactly when it is not accepted
 */
public record NoticeReviewed(
    UUID review, UUID notice, Verdict verdict, Optional<RefusalGround> ground, String reasons)
    implements NoticeBody {

  /** What was decided. */
  public enum Verdict {
    /** The recipient's officers may act on it. */
    ACCEPTED,
    /** Nobody here acts on it. */
    REFUSED,
    /** Nobody here acts on it until the originator has answered the doubt. */
    CONTESTED
  }

  public NoticeReviewed {
    reasons = Rules.optionalText("reasons", reasons, 2000);
    if ((verdict == Verdict.ACCEPTED) == ground.isPresent()) {
      throw new InvalidTerm("ground", "given exactly when the notice is not accepted");
    }
    if (verdict != Verdict.ACCEPTED && reasons.isEmpty()) {
      throw new InvalidTerm("reasons", "given when the notice is not accepted");
    }
  }

  @Override
  public String toString() {
    return "NoticeReviewed[" + notice + "]";
  }
}
