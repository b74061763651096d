package org.entente.node.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.notices.store.NoticeStore;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an officer about notices. */
@Service
public class NoticeWork {

  /** One thing to do, or to wait for. */
  public record Task(
      Kind kind,
      UUID notice,
      Optional<AuthorityId> partner,
      CaseReference reference,
      Optional<Instant> due) {

    /** What is to be done. */
    public enum Kind {
      /** A draft of ours for the adviser's answers. */
      REVIEW_NOTICE,
      /** A cleared notice to release as the third person. */
      RELEASE_NOTICE,
      /** A partner's notice for our adviser. */
      REVIEW_RECEIVED_NOTICE,
      /** Somebody was arrested on our notice: extradition must be requested in time. */
      REQUEST_EXTRADITION,
      /** Somebody is in provisional custody here on a partner's notice. */
      WATCH_CUSTODY,
      /** A partner recalled its notice. */
      CONFIRM_RECALL,
      /** A partner has not confirmed our recall. */
      OPEN_RECALL
    }
  }

  private final NoticeStore notices;
  private final ShareStore shares;
  private final CaseDesk cases;

  NoticeWork(NoticeStore notices, ShareStore shares, CaseDesk cases) {
    this.notices = notices;
    this.shares = shares;
    this.cases = cases;
  }

  @Transactional(readOnly = true)
  public List<Task> of(Officer officer) {
    List<Task> tasks = new ArrayList<>();
    boolean reads =
        officer.hasAny(
            Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR, Role.LEGAL_ADVISER);
    if (!reads) {
      return tasks;
    }
    List<UUID> readable =
        cases.list(officer).stream().map(CaseFile::id).map(f -> f.value()).toList();
    for (OwnNotice notice : notices.list()) {
      if (readable.contains(notice.file().value())) {
        ours(officer, notice, tasks);
      }
    }
    shares.list(Share.Direction.RECEIVED).forEach(share -> theirs(officer, share, tasks));
    return tasks;
  }

  private void ours(Officer officer, OwnNotice notice, List<Task> tasks) {
    boolean isAuthor = notice.author().equals(officer.id());
    boolean isAdviser = notice.reviewedBy().filter(officer.id()::equals).isPresent();
    CaseReference reference = notice.text().caseReference();
    switch (notice.state()) {
      case DRAFT -> {
        if (officer.has(Role.LEGAL_ADVISER) && !isAuthor) {
          tasks.add(task(Task.Kind.REVIEW_NOTICE, notice));
        }
      }
      case CLEARED -> {
        if (officer.has(Role.SUPERVISOR) && !isAuthor && !isAdviser) {
          tasks.add(task(Task.Kind.RELEASE_NOTICE, notice));
        }
      }
      case NOT_CLEARED -> {
        // It waits for nobody: its author drafts another, or lets it be.
      }
      case PUBLISHED, ENDED ->
          shares.ofNotice(notice.id(), Share.Direction.SENT).stream()
              .filter(s ->
                  s.standing() == NoticeCourse.Standing.ARRESTED
                      || s.standing() == NoticeCourse.Standing.RECALLED)
              .map(s ->
                  s.standing() == NoticeCourse.Standing.ARRESTED
                      ? new Task(
                          Task.Kind.REQUEST_EXTRADITION,
                          s.notice(),
                          Optional.of(s.partner()),
                          reference,
                          s.extraditionDue())
                      : new Task(
                          Task.Kind.OPEN_RECALL,
                          s.notice(),
                          Optional.of(s.partner()),
                          reference,
                          s.confirmDue()))
              .forEach(tasks::add);
    }
  }

  private static Task task(Task.Kind kind, OwnNotice notice) {
    return new Task(
        kind, notice.id(), Optional.empty(), notice.text().caseReference(), Optional.empty());
  }

  private static void theirs(Officer officer, Share share, List<Task> tasks) {
    boolean adviser = officer.has(Role.LEGAL_ADVISER);
    boolean acts = officer.hasAny(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    switch (share.standing()) {
      case PUBLISHED, CONTESTED -> {
        if (adviser) {
          tasks.add(task(Task.Kind.REVIEW_RECEIVED_NOTICE, share, share.reviewDue()));
        }
      }
      case ARRESTED -> {
        if (acts) {
          tasks.add(task(Task.Kind.WATCH_CUSTODY, share, share.extraditionDue()));
        }
      }
      case RECALLED -> {
        boolean confirms = adviser || officer.hasAny(Role.LIAISON_OFFICER, Role.SUPERVISOR);
        if (confirms && ReceivedDesk.maySee(officer, share)) {
          tasks.add(task(Task.Kind.CONFIRM_RECALL, share, share.confirmDue()));
        }
      }
      case HELD_BACK,
          TURNED_AWAY,
          ACCEPTED,
          REFUSED,
          FOUND,
          EXTRADITION_REQUESTED,
          SURRENDERED,
          RELEASED,
          RECALL_CONFIRMED -> {
        // Nothing waits for anybody here.
      }
    }
  }

  private static Task task(Task.Kind kind, Share share, Optional<Instant> due) {
    return new Task(
        kind,
        share.notice(),
        Optional.of(share.partner()),
        share.content().text().caseReference(),
        due);
  }
}
