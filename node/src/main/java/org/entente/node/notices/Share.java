package org.entente.node.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.RecallConfirmed;

/**
 * One line of the share ledger: a notice between its originator and one recipient.
 *
 * @param at when it was published or received
 * @param gates for our own, the gates it passed or was held back by
 * @param message for a partner's, the message that brought it; for ours, the message of the recall
 * @param review our own adviser's answers about a partner's notice
 * @param code why the partner's node turned it away
 */
public record Share(
    Notice content,
    AuthorityId partner,
    Direction direction,
    NoticeCourse.Standing standing,
    Instant at,
    Optional<Instant> reviewDue,
    Optional<GateReceipt> gates,
    Optional<UUID> message,
    Optional<LegalReview> review,
    Optional<OfficerId> reviewedBy,
    Optional<NoticeReviewed> verdict,
    Optional<Instant> extraditionDue,
    Optional<NoticeRecalled> recall,
    Optional<Instant> confirmDue,
    Optional<RecallConfirmed> confirmation,
    Optional<String> code) {

  /** Whose notice it is. */
  public enum Direction {
    /** Ours, with this recipient. */
    SENT,
    /** The partner's, with us. */
    RECEIVED
  }

  public UUID notice() {
    return content.notice();
  }

  Share standing(NoticeCourse.Standing next) {
    return new Share(
        content,
        partner,
        direction,
        next,
        at,
        reviewDue,
        gates,
        message,
        review,
        reviewedBy,
        verdict,
        extraditionDue,
        recall,
        confirmDue,
        confirmation,
        code);
  }

  Share reviewed(LegalReview ours, OfficerId by) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        Optional.of(ours),
        Optional.of(by),
        verdict,
        extraditionDue,
        recall,
        confirmDue,
        confirmation,
        code);
  }

  Share verdict(NoticeReviewed decided) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        review,
        reviewedBy,
        Optional.of(decided),
        extraditionDue,
        recall,
        confirmDue,
        confirmation,
        code);
  }

  Share extraditionDue(Optional<Instant> due) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        review,
        reviewedBy,
        verdict,
        due,
        recall,
        confirmDue,
        confirmation,
        code);
  }

  Share recalled(NoticeRecalled recalled, Optional<Instant> due) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        review,
        reviewedBy,
        verdict,
        extraditionDue,
        Optional.of(recalled),
        due,
        confirmation,
        code);
  }

  Share confirmed(RecallConfirmed confirmed) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        review,
        reviewedBy,
        verdict,
        extraditionDue,
        recall,
        confirmDue,
        Optional.of(confirmed),
        code);
  }

  Share message(Optional<UUID> sent) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        sent,
        review,
        reviewedBy,
        verdict,
        extraditionDue,
        recall,
        confirmDue,
        confirmation,
        code);
  }

  Share code(Optional<String> said) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        review,
        reviewedBy,
        verdict,
        extraditionDue,
        recall,
        confirmDue,
        confirmation,
        said);
  }

  static Share first(
      Notice content,
      AuthorityId partner,
      Direction direction,
      NoticeCourse.Standing standing,
      Instant at,
      Optional<Instant> reviewDue,
      Optional<GateReceipt> gates,
      Optional<UUID> message) {
    return new Share(
        content,
        partner,
        direction,
        standing,
        at,
        reviewDue,
        gates,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "Share[" + notice() + " " + partner + "]";
  }
}
