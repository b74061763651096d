package org.entente.node.notices;

import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.identity.Ids;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.ExtraditionRequested;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the arresting authority that extradition was requested, within the agreed time. */
@Service
public class ExtraditionDesk {
  private final NoticeDesk notices;
  private final ShareStore store;
  private final NoticePost post;
  private final NoticeTimes times;
  private final Audit audit;
  private final Ids ids;

  ExtraditionDesk(
      NoticeDesk notices,
      ShareStore store,
      NoticePost post,
      NoticeTimes times,
      Audit audit,
      Ids ids) {
    this.notices = notices;
    this.store = store;
    this.post = post;
    this.times = times;
    this.audit = audit;
    this.ids = ids;
  }

  /** Requests nothing itself: the request went through the authorities that decide on it. */
  @Transactional
  public Posting requested(Officer by, UUID id, AuthorityId partner, String reference) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR, Role.LEGAL_ADVISER);
    notices.get(by, id);
    Share share =
        store
            .lock(id, partner, Share.Direction.SENT)
            .orElseThrow(() -> new InvalidTerm("partner", "one that has the notice"));
    NoticeCourse.Standing next =
        NoticeCourse.after(
                share.standing(),
                NoticeCourse.Step.REQUEST_EXTRADITION,
                share.content().text().purpose())
            .orElseThrow(() -> new InvalidTerm("state", "the person is under arrest"));
    ArrestReport arrest = Custody.open(store.events(id), partner).orElseThrow();
    ExtraditionRequested body =
        new ExtraditionRequested(ids.next(), id, arrest.arrest(), times.now(), reference);
    Posting posting = post.send(by.actor(), partner, id, body, Circumstances.PLAIN);
    if (posting.isSent()) {
      store.update(share.standing(next).extraditionDue(Optional.empty()));
      store.add(
          new NoticeEvent(body.extradition(), partner, Share.Direction.SENT, body, times.now()));
      audit.record(
          AuditRecord.of(by.actor(), Act.EXTRADITION_REQUESTED, body.extradition())
              .with("notice", id)
              .with("arrest", arrest.arrest())
              .with("partner", partner));
    }
    return posting;
  }
}
