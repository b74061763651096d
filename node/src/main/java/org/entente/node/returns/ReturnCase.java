package org.entente.node.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.HandoverReceipt;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;
import org.entente.protocol.TransferNotice;

/**
 * The return of one person, as this node knows it.
 *
 * @param reference ours; says nothing about the person
 * @param careFile the protection file of the person; only where the return is ours
 * @param asked when the other authority first heard of it; empty while it has not
 * @param late whether an answer came after its time
 * @param told whether the other node's receipt for the notice of transfer is here
 * @param undelivered the code with which a message of ours came to an end without delivery
 */
public record ReturnCase(
    UUID id,
    Direction direction,
    AuthorityId partner,
    String reference,
    Optional<String> theirReference,
    ReturnKind kind,
    ReturnPerson person,
    List<String> itinerary,
    String identifying,
    Optional<UUID> careFile,
    Optional<OfficerId> officer,
    ReturnCourse course,
    Instant created,
    Optional<Instant> asked,
    Optional<Due> due,
    boolean late,
    Optional<Document> document,
    Optional<Plan> plan,
    boolean told,
    Optional<String> undelivered,
    Optional<HandoverReceipt> handover,
    Optional<FollowUpReport.Finding> followUp,
    Optional<ReturnOutcome> outcome,
    Optional<Instant> ended) {

  /** Which of the two authorities we are. */
  public enum Direction {
    /** The person is here; we ask. */
    SENT,
    /** We are asked to receive the person. */
    RECEIVED
  }

  /** The answer that is awaited, by when, and when we escalated that it did not come. */
  public record Due(Clock clock, Instant at, Optional<Instant> escalated) {}

  /** The travel document issued. */
  public record Document(String number, LocalDate validUntil) {
    @Override
    public String toString() {
      return "Document";
    }
  }

  /** The transfer that was planned, and by whom; on the other side, as it was notified. */
  public record Plan(TransferNotice notice, Optional<OfficerId> by) {}

  public ReturnState state() {
    return course.state();
  }

  public boolean isOurs() {
    return direction == Direction.SENT;
  }

  @Override
  public String toString() {
    return "ReturnCase[" + id + "]";
  }
}
