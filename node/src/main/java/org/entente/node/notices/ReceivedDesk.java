package org.entente.node.notices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.identity.Ids;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.Clock;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.CustodyRight;
import org.entente.protocol.FoundReport;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NoticeBody;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.RecallConfirmed;
import org.entente.protocol.RefusalGround;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works partners' notices. Until our own adviser has accepted one, nobody but advisers, supervisors
 * and those who watch sees whom it is about, and nobody acts on it.
 */
@Service
public class ReceivedDesk {
  /** What a refusal says where saying more would tell of protection, or could be thought to. */
  public static final String NEUTRAL = "This authority cannot act on the notice.";

  private static final Role[] REVIEWERS = {
    Role.LEGAL_ADVISER, Role.SUPERVISOR, Role.DATA_PROTECTION_OFFICER, Role.OVERSIGHT
  };
  private static final Role[] READERS = {
    Role.LEGAL_ADVISER,
    Role.SUPERVISOR,
    Role.DATA_PROTECTION_OFFICER,
    Role.OVERSIGHT,
    Role.LIAISON_OFFICER,
    Role.INVESTIGATOR
  };
  private static final Role[] ACTORS = {Role.LIAISON_OFFICER, Role.INVESTIGATOR};

  private final ShareStore store;
  private final NoticePost post;
  private final NoticeTimes times;
  private final Audit audit;
  private final Ids ids;

  ReceivedDesk(ShareStore store, NoticePost post, NoticeTimes times, Audit audit, Ids ids) {
    this.store = store;
    this.post = post;
    this.times = times;
    this.audit = audit;
    this.ids = ids;
  }

  /** Whether this officer may see whom the notice is about. */
  public static boolean maySee(Officer officer, Share share) {
    return officer.active()
        && officer.hasAny(
            share.standing().isUsable() || isOverButWasUsable(share) ? READERS : REVIEWERS);
  }

  private static boolean isOverButWasUsable(Share share) {
    return share.recall().isPresent()
        && share.verdict().filter(v -> v.verdict() == NoticeReviewed.Verdict.ACCEPTED).isPresent();
  }

  /** All partners' notices; whom they are about is for those who may see it. */
  @Transactional(readOnly = true)
  public List<Share> list(Officer by) {
    by.require(READERS);
    return store.list(Share.Direction.RECEIVED);
  }

  @Transactional(readOnly = true)
  public Share get(Officer by, UUID id) {
    by.require(READERS);
    Share share =
        store.ofNotice(id, Share.Direction.RECEIVED).stream()
            .findFirst()
            .orElseThrow(() -> new InvalidTerm("notice", "one received by this node"));
    if (!maySee(by, share)) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
    return share;
  }

  @Transactional(readOnly = true)
  public List<NoticeEvent> events(Officer by, UUID id) {
    get(by, id);
    return store.events(id);
  }

  /**
   * Decides, as our adviser, what becomes of a partner's notice. It is accepted only when every
   * question is answered in its favour. The partner is told a ground that names no protection.
   */
  @Transactional
  public Posting review(
      Officer by, UUID id, LegalReview review, NoticeReviewed.Verdict verdict, String reasons) {
    by.require(Role.LEGAL_ADVISER);
    Share share = locked(by, id);
    boolean accepted = verdict == NoticeReviewed.Verdict.ACCEPTED;
    if (accepted && !review.clears()) {
      throw new InvalidTerm("verdict", "no acceptance while a question stands against it");
    }
    if (accepted && !share.content().isValidAt(times.now())) {
      throw new InvalidTerm("validity", "a notice whose time is not over");
    }
    if (accepted == review.ground().isPresent()) {
      throw new InvalidTerm("ground", "given exactly when the notice is not accepted");
    }
    NoticeCourse.Standing next =
        step(
            share,
            switch (verdict) {
              case ACCEPTED -> NoticeCourse.Step.ACCEPT;
              case REFUSED -> NoticeCourse.Step.REFUSE;
              case CONTESTED -> NoticeCourse.Step.CONTEST;
            });
    Optional<RefusalGround> told = review.ground().map(Disclosure::told);
    boolean neutral = told.filter(g -> g == RefusalGround.R20_NOT_IN_CONFORMITY).isPresent();
    NoticeReviewed body =
        new NoticeReviewed(
            ids.next(), id, verdict, told, accepted ? "" : neutral ? NEUTRAL : reasons);
    Posting posting = send(by, share, body);
    if (posting.isSent()) {
      store.update(share.standing(next).reviewed(review, by.id()).verdict(body));
      audit.record(
          AuditRecord.of(by.actor(), Act.NOTICE_REVIEW_SENT, body.review())
              .result(told.map(RefusalGround::code).orElse(verdict.name()))
              .with("notice", id)
              .with("verdict", verdict)
              .with("partner", share.partner()));
    }
    return posting;
  }

  /** Tells the originator that the person was located. */
  @Transactional
  public Posting found(Officer by, UUID id, String account) {
    by.require(ACTORS);
    Share share = usable(by, id);
    FoundReport body = new FoundReport(ids.next(), id, times.now(), account);
    return act(
        by,
        share,
        NoticeCourse.Step.FIND,
        body,
        body.report(),
        Act.FOUND_REPORTED,
        Optional.empty());
  }

  /** Tells the originator of the arrest; the time for the extradition request runs from it. */
  @Transactional
  public Posting arrested(Officer by, UUID id, Set<CustodyRight> rights, String account) {
    by.require(ACTORS);
    Share share = usable(by, id);
    ArrestReport body = new ArrestReport(ids.next(), id, times.now(), rights, account);
    return act(
        by,
        share,
        NoticeCourse.Step.ARREST,
        body,
        body.arrest(),
        Act.ARREST_REPORTED,
        Optional.of(times.due(share.partner(), Clock.EXTRADITION_REQUESTED, body.at())));
  }

  /** Tells the originator how custody ended. */
  @Transactional
  public Posting custodyEnded(Officer by, UUID id, CustodyEnded.How how, String account) {
    by.require(ACTORS);
    Share share = locked(by, id);
    ArrestReport arrest =
        Custody.open(store.events(id), share.partner())
            .orElseThrow(() -> new InvalidTerm("custody", "somebody is in custody"));
    CustodyEnded body =
        new CustodyEnded(ids.next(), id, arrest.arrest(), how, times.now(), account);
    NoticeCourse.Step step =
        switch (how) {
          case SURRENDERED -> NoticeCourse.Step.SURRENDER;
          case RELEASED -> NoticeCourse.Step.RELEASE;
        };
    return act(by, share, step, body, body.end(), Act.CUSTODY_ENDED, Optional.empty());
  }

  /** Confirms a recall; whoever is in custody because of the notice must be free first. */
  @Transactional
  public Posting confirm(Officer by, UUID id, RecallConfirmed.Done done, String words) {
    by.require(Role.LEGAL_ADVISER, Role.LIAISON_OFFICER, Role.SUPERVISOR);
    Share share = locked(by, id);
    if (Custody.open(store.events(id), share.partner()).isPresent()
        && done != RecallConfirmed.Done.STOPPED_AND_KEPT_BY_LAW) {
      throw new InvalidTerm("custody", "ended, or kept by a law that the words name");
    }
    if (done == RecallConfirmed.Done.STOPPED_AND_KEPT_BY_LAW && words.isBlank()) {
      throw new InvalidTerm("words", "the law that asks for it");
    }
    NoticeCourse.Standing next = step(share, NoticeCourse.Step.CONFIRM_RECALL);
    RecallConfirmed body =
        new RecallConfirmed(share.recall().orElseThrow().recall(), id, done, words);
    Posting posting = send(by, share, body);
    if (posting.isSent()) {
      store.update(share.standing(next).confirmed(body));
      audit.record(
          AuditRecord.of(by.actor(), Act.NOTICE_RECALL_CONFIRMED, body.recall())
              .result(done.name())
              .with("notice", id)
              .with("partner", share.partner()));
    }
    return posting;
  }

  private Posting act(
      Officer by,
      Share share,
      NoticeCourse.Step step,
      NoticeBody body,
      UUID actId,
      Act audited,
      Optional<java.time.Instant> extraditionDue) {
    NoticeCourse.Standing next = step(share, step);
    Posting posting = send(by, share, body);
    if (posting.isSent()) {
      store.update(share.standing(next).extraditionDue(extraditionDue));
      store.add(new NoticeEvent(actId, share.partner(), Share.Direction.SENT, body, times.now()));
      audit.record(
          AuditRecord.of(by.actor(), audited, actId)
              .with("notice", share.notice())
              .with("partner", share.partner()));
    }
    return posting;
  }

  private Posting send(Officer by, Share share, NoticeBody body) {
    return post.send(by.actor(), share.partner(), share.notice(), body, Circumstances.PLAIN);
  }

  private Share locked(Officer by, UUID id) {
    Share found = get(by, id);
    return store.lock(id, found.partner(), Share.Direction.RECEIVED).orElseThrow();
  }

  /** A notice our adviser accepted and whose time is not over. */
  private Share usable(Officer by, UUID id) {
    Share share = locked(by, id);
    if (!share.content().isValidAt(times.now())) {
      throw new InvalidTerm("validity", "a notice whose time is not over");
    }
    return share;
  }

  private static NoticeCourse.Standing step(Share share, NoticeCourse.Step step) {
    return NoticeCourse.after(share.standing(), step, share.content().text().purpose())
        .orElseThrow(() -> new InvalidTerm("state", "this notice is " + share.standing()));
  }
}
