package org.entente.node.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeText;

/** A notice of ours, from its draft to its end. */
public record OwnNotice(
    UUID id,
    CaseFileId file,
    SubjectId suspect,
    OfficerId author,
    NoticeText text,
    List<AuthorityId> recipients,
    NoticeCourse.State state,
    Instant created,
    Optional<LegalReview> review,
    Optional<OfficerId> reviewedBy,
    Optional<OfficerId> releasedBy,
    Optional<Instant> released,
    Optional<NoticeRecalled.Reason> endReason,
    Optional<Instant> ended) {
  public OwnNotice {
    recipients = List.copyOf(recipients);
  }

  /** The name shown in headings. */
  public String displayName() {
    return text.wanted().names().getFirst();
  }

  @Override
  public String toString() {
    return "OwnNotice[" + id + "]";
  }
}
