package org.entente.node.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.identity.Ids;
import org.entente.node.notices.store.NoticeStore;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.partners.Partners;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.SecondPerson;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Item;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticeText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notices of ours, has them reviewed by an adviser and released by a third person, and shows
 * what became of them.
 */
@Service
public class NoticeDesk {
  private final NoticeStore store;
  private final ShareStore shares;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final ItemDesk items;
  private final Partners partners;
  private final Agreements agreements;
  private final NoticePost post;
  private final NoticeTimes times;
  private final Audit audit;
  private final Ids ids;

  NoticeDesk(
      NoticeStore store,
      ShareStore shares,
      CaseDesk cases,
      SubjectDesk subjects,
      ItemDesk items,
      Partners partners,
      Agreements agreements,
      NoticePost post,
      NoticeTimes times,
      Audit audit,
      Ids ids) {
    this.store = store;
    this.shares = shares;
    this.cases = cases;
    this.subjects = subjects;
    this.items = items;
    this.partners = partners;
    this.agreements = agreements;
    this.post = post;
    this.times = times;
    this.audit = audit;
    this.ids = ids;
  }

  /** Drafts a notice on a suspect of the case; nothing leaves. */
  @Transactional
  public OwnNotice draft(Officer by, NewNotice particulars) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    CaseFile file = cases.get(by, particulars.file());
    if (!file.mayAskPartners()) {
      throw new InvalidTerm("benefit", "an open case file with evidence of a material benefit");
    }
    Suspect suspect = subjects.suspect(by, file.id(), particulars.suspect());
    List<Item> support =
        items.list(by, file.id()).stream()
            .map(h -> h.item())
            .filter(i -> particulars.support().contains(i.item()))
            .toList();
    if (support.size() != particulars.support().size()) {
      throw new InvalidTerm("support", "items of this case file");
    }
    NoticeText text = NoticeRules.text(file, suspect, particulars, support);
    if (particulars.recipients().isEmpty()) {
      throw new InvalidTerm("recipients", "at least one partner");
    }
    for (AuthorityId recipient : particulars.recipients()) {
      partners.get(recipient);
      agreements.requireWithinCeiling(recipient, file.classification());
    }
    OwnNotice notice =
        new OwnNotice(
            ids.next(),
            file.id(),
            suspect.id(),
            by.id(),
            text,
            particulars.recipients(),
            NoticeCourse.State.DRAFT,
            times.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    store.add(notice);
    audit.record(
        AuditRecord.of(by.actor(), Act.NOTICE_DRAFTED, notice.id())
            .with("case", file.id())
            .with("purpose", text.purpose())
            .with("basis", text.legalBasis())
            .with("offence", text.offence().article()));
    return notice;
  }

  /** Records the adviser's answers; only a clear review leads to the release. */
  @Transactional
  public OwnNotice review(Officer by, UUID id, LegalReview review) {
    by.require(Role.LEGAL_ADVISER);
    OwnNotice notice = locked(by, id);
    if (by.id().equals(notice.author())) {
      throw new NotAllowed(NotAllowed.Reason.SECOND_PERSON_IS_FIRST);
    }
    boolean clear = review.clears();
    NoticeCourse.State next =
        step(notice, clear ? NoticeCourse.Act.CLEAR : NoticeCourse.Act.DECLINE);
    store.review(id, review, by.id(), next);
    audit.record(
        AuditRecord.of(by.actor(), Act.NOTICE_LEGALLY_REVIEWED, id)
            .result(clear ? "cleared" : "not-cleared"));
    return store.find(id).orElseThrow();
  }

  /**
   * Releases the notice to its recipients, as a third person: neither its author nor its adviser.
   * Returns what came of it for each; where every recipient's gates held it back, nothing changes.
   */
  @Transactional
  public Map<AuthorityId, Posting> release(Officer by, UUID id) {
    OwnNotice notice = locked(by, id);
    SecondPerson.check(notice.author(), by);
    if (notice.reviewedBy().filter(by.id()::equals).isPresent()) {
      throw new NotAllowed(NotAllowed.Reason.SECOND_PERSON_IS_FIRST);
    }
    NoticeCourse.State next = step(notice, NoticeCourse.Act.PUBLISH);
    Suspect suspect = subjects.suspect(by, notice.file(), notice.suspect());
    NoticeRules.requireWanted(suspect, notice.text().purpose());
    Map<AuthorityId, Posting> postings = new LinkedHashMap<>();
    for (AuthorityId recipient : notice.recipients()) {
      postings.put(recipient, publish(by, notice, recipient));
    }
    if (postings.values().stream().anyMatch(Posting::isSent)) {
      store.release(id, by.id(), times.now(), next);
      audit.record(
          AuditRecord.of(by.actor(), Act.NOTICE_RELEASED, id)
              .with("recipients", postings.values().stream().filter(Posting::isSent).count()));
    }
    return postings;
  }

  private Posting publish(Officer by, OwnNotice notice, AuthorityId recipient) {
    Notice content =
        new Notice(
            notice.id(),
            notice.text(),
            notice.review().map(LegalReview::cleared).orElseThrow(),
            times.now(),
            times.due(recipient, Clock.NOTICE_VALID, times.now()));
    Posting posting =
        post.send(by.actor(), recipient, notice.id(), content, Circumstances.RELEASED);
    if (posting.isSent()) {
      shares.add(
          Share.first(
              content,
              recipient,
              Share.Direction.SENT,
              NoticeCourse.Standing.PUBLISHED,
              times.now(),
              Optional.of(times.due(recipient, Clock.NOTICE_REVIEWED, times.now())),
              Optional.of(posting.gates()),
              Optional.empty()));
      audit.record(
          AuditRecord.of(by.actor(), Act.NOTICE_PUBLISHED, notice.id())
              .with("partner", recipient)
              .with("purpose", notice.text().purpose()));
    }
    return posting;
  }

  /** A notice of ours, as an officer who may read its case sees it. */
  @Transactional(readOnly = true)
  public OwnNotice get(Officer by, UUID id) {
    OwnNotice notice =
        store.find(id).orElseThrow(() -> new InvalidTerm("notice", "one of this node"));
    cases.get(by, notice.file());
    return notice;
  }

  /** Our notices whose case files this officer may read, those that are over last. */
  @Transactional(readOnly = true)
  public List<OwnNotice> list(Officer by) {
    List<CaseFileId> readable = cases.list(by).stream().map(CaseFile::id).toList();
    return store.list().stream().filter(n -> readable.contains(n.file())).toList();
  }

  @Transactional(readOnly = true)
  public List<OwnNotice> ofCase(Officer by, CaseFileId file) {
    cases.get(by, file);
    return store.ofCase(file);
  }

  /** Who received the notice and how it stands with each: the originator's private ledger. */
  @Transactional(readOnly = true)
  public List<Share> shares(Officer by, UUID id) {
    get(by, id);
    return shares.ofNotice(id, Share.Direction.SENT);
  }

  @Transactional(readOnly = true)
  public List<NoticeEvent> events(Officer by, UUID id) {
    get(by, id);
    return shares.events(id);
  }

  /** Earlier refusals of notices on the same person, for the adviser's fourth question. */
  @Transactional(readOnly = true)
  public List<Share> earlierRefusals(Officer by, UUID id) {
    OwnNotice notice = get(by, id);
    List<Share> refused = new ArrayList<>();
    for (OwnNotice other : store.ofSubject(notice.suspect())) {
      shares.ofNotice(other.id(), Share.Direction.SENT).stream()
          .filter(s -> !other.id().equals(id))
          .filter(s -> s.verdict().filter(v -> v.ground().isPresent()).isPresent())
          .forEach(refused::add);
    }
    return refused;
  }

  private OwnNotice locked(Officer by, UUID id) {
    OwnNotice notice =
        store.lock(id).orElseThrow(() -> new InvalidTerm("notice", "one of this node"));
    cases.get(by, notice.file());
    return notice;
  }

  private static NoticeCourse.State step(OwnNotice notice, NoticeCourse.Act act) {
    return NoticeCourse.after(notice.state(), act)
        .orElseThrow(() -> new InvalidTerm("state", "this notice is " + notice.state()));
  }
}
