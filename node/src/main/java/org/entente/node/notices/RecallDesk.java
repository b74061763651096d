package org.entente.node.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseClosed;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.LegalStateChanged;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.identity.Ids;
import org.entente.node.notices.store.NoticeStore;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NoticeRecalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends notices of ours and recalls them from everybody the share ledger names: on an officer's
 * decision, and by itself when the suspect is acquitted, the case closes or the time is over. A
 * recall stays open until the recipient confirmed it.
 */
@Service
public class RecallDesk {
  private static final List<NoticeRecalled.Reason> BY_OFFICERS =
      List.of(
          NoticeRecalled.Reason.WITHDRAWN,
          NoticeRecalled.Reason.BASIS_ENDED,
          NoticeRecalled.Reason.FULFILLED);

  private final NoticeStore store;
  private final ShareStore shares;
  private final CaseDesk cases;
  private final NoticePost post;
  private final NoticeTimes times;
  private final Audit audit;
  private final Ids ids;

  RecallDesk(
      NoticeStore store,
      ShareStore shares,
      CaseDesk cases,
      NoticePost post,
      NoticeTimes times,
      Audit audit,
      Ids ids) {
    this.store = store;
    this.shares = shares;
    this.cases = cases;
    this.post = post;
    this.times = times;
    this.audit = audit;
    this.ids = ids;
  }

  /** Ends a notice for a reason an officer may give. Ending protects, so one officer is enough. */
  @Transactional
  public void end(Officer by, UUID id, NoticeRecalled.Reason reason, String words) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR, Role.LEGAL_ADVISER);
    if (!BY_OFFICERS.contains(reason)) {
      throw new InvalidTerm("reason", "one an officer may give");
    }
    OwnNotice notice =
        store.lock(id).orElseThrow(() -> new InvalidTerm("notice", "one of this node"));
    cases.get(by, notice.file());
    if (NoticeCourse.after(notice.state(), NoticeCourse.Act.END).isEmpty()) {
      throw new InvalidTerm("state", "this notice is over");
    }
    end(by.actor(), notice, reason, words);
  }

  /** Sends a recall again that the partner's node turned away. */
  @Transactional
  public Posting again(Officer by, UUID id, AuthorityId partner) {
    by.require(Role.LIAISON_OFFICER, Role.SUPERVISOR, Role.LEGAL_ADVISER);
    OwnNotice notice =
        store.lock(id).orElseThrow(() -> new InvalidTerm("notice", "one of this node"));
    cases.get(by, notice.file());
    Share share =
        shares
            .lock(id, partner, Share.Direction.SENT)
            .filter(s -> s.standing() == NoticeCourse.Standing.RECALLED)
            .orElseThrow(() -> new InvalidTerm("recall", "one that is open"));
    return send(by.actor(), share);
  }

  private void end(Actor by, OwnNotice notice, NoticeRecalled.Reason reason, String words) {
    store.end(notice.id(), reason, times.now());
    audit.record(AuditRecord.of(by, Act.NOTICE_ENDED, notice.id()).result(reason.name()));
    for (Share share : shares.ofNotice(notice.id(), Share.Direction.SENT)) {
      recall(by, share, reason, words);
    }
  }

  private void recall(Actor by, Share found, NoticeRecalled.Reason reason, String words) {
    Share share = shares.lock(found.notice(), found.partner(), Share.Direction.SENT).orElseThrow();
    Optional<NoticeCourse.Standing> next =
        NoticeCourse.after(
            share.standing(), NoticeCourse.Step.RECALL, share.content().text().purpose());
    if (next.isEmpty()) {
      return;
    }
    NoticeRecalled recall = new NoticeRecalled(ids.next(), share.notice(), reason, words);
    Share recalled =
        share
            .standing(next.get())
            .recalled(
                recall,
                Optional.of(times.due(share.partner(), Clock.RECALL_CONFIRMED, times.now())))
            .message(Optional.empty())
            .code(Optional.empty());
    shares.update(recalled);
    audit.record(
        AuditRecord.of(by, Act.NOTICE_RECALLED, recall.recall())
            .with("notice", share.notice())
            .with("partner", share.partner())
            .with("reason", reason));
    if (times.isInForce(share.partner())) {
      send(by, recalled);
    }
  }

  private Posting send(Actor by, Share share) {
    NoticeRecalled recall = share.recall().orElseThrow();
    Posting posting = post.send(by, share.partner(), share.notice(), recall, Circumstances.PLAIN);
    switch (posting) {
      case Posting.Sent(UUID message, var _) ->
          shares.update(share.message(Optional.of(message)).code(Optional.empty()));
      case Posting.HeldBack _ -> {
        // It stays open and is tried again with every round.
      }
    }
    return posting;
  }

  /**
   * An acquittal, or the end of the prosecution, reaches everybody who has a notice on the person.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LegalStateChanged changed) {
    Optional<NoticeRecalled.Reason> reason =
        switch (changed.state()) {
          case ACQUITTED -> Optional.of(NoticeRecalled.Reason.ACQUITTED);
          case DISCONTINUED -> Optional.of(NoticeRecalled.Reason.DISCONTINUED);
          case NAMED, SUSPECT, CHARGED, CONVICTED -> Optional.empty();
        };
    reason.ifPresent(r ->
        store.ofSubject(changed.subject()).stream()
            .filter(n -> n.state() != NoticeCourse.State.ENDED)
            .forEach(n -> end(Actor.NODE, n, r, "")));
  }

  /** A notice is tied to a live case: it ends with it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    store.ofCase(closed.file()).stream()
        .filter(n -> n.state() != NoticeCourse.State.ENDED)
        .forEach(n -> end(Actor.NODE, n, NoticeRecalled.Reason.BASIS_ENDED, ""));
  }

  /** What it asked for is done: the person was handed over. */
  void fulfilled(Actor by, UUID id) {
    store
        .lock(id)
        .filter(n -> n.state() == NoticeCourse.State.PUBLISHED)
        .ifPresent(n -> end(by, n, NoticeRecalled.Reason.FULFILLED, ""));
  }

  /** Recalls what has expired, and sends recalls that could not be sent; returns how many. */
  @Transactional
  public int round() {
    List<Share> expired = shares.expired(times.now());
    for (Share share : expired) {
      OwnNotice notice = store.lock(share.notice()).orElseThrow();
      if (notice.state() == NoticeCourse.State.PUBLISHED) {
        end(Actor.NODE, notice, NoticeRecalled.Reason.EXPIRED, "");
      }
    }
    List<Share> waiting =
        shares.recallsToSend().stream().filter(s -> times.isInForce(s.partner())).toList();
    waiting.forEach(s -> send(Actor.NODE, s));
    return expired.size() + waiting.size();
  }
}
