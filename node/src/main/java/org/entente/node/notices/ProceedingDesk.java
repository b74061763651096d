package org.entente.node.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.HeldItem;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.identity.Ids;
import org.entente.node.notices.store.NoticeStore;
import org.entente.node.notices.store.ProceedingStore;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.Contribution;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.ProceedingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records proceedings against suspects of a case, and tells the partners who contributed what their
 * information led to (UNTOC, art. 27).
 */
@Service
public class ProceedingDesk {
  private static final Role[] WRITERS = {Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR};
  private static final Role[] HEARERS = {
    Role.LIAISON_OFFICER,
    Role.INVESTIGATOR,
    Role.SUPERVISOR,
    Role.LEGAL_ADVISER,
    Role.DATA_PROTECTION_OFFICER,
    Role.OVERSIGHT
  };

  private final ProceedingStore store;
  private final NoticeStore notices;
  private final ShareStore shares;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final ItemDesk items;
  private final NoticePost post;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  ProceedingDesk(
      ProceedingStore store,
      NoticeStore notices,
      ShareStore shares,
      CaseDesk cases,
      SubjectDesk subjects,
      ItemDesk items,
      NoticePost post,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.notices = notices;
    this.shares = shares;
    this.cases = cases;
    this.subjects = subjects;
    this.items = items;
    this.post = post;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens proceedings with their first step, which is an outcome of the case. */
  @Transactional
  public Proceeding open(
      Officer by,
      CaseFileId file,
      SubjectId subject,
      String court,
      String reference,
      NewStep first) {
    by.require(WRITERS);
    Suspect suspect = subjects.suspect(by, file, subject);
    Proceeding proceeding =
        new Proceeding(
            ids.next(),
            file,
            suspect.id(),
            text("court", court),
            text("court reference", reference),
            clock.instant(),
            List.of());
    store.add(proceeding, by.id());
    audit.record(
        AuditRecord.of(by.actor(), Act.PROCEEDING_OPENED, proceeding.id()).with("case", file));
    step(by, proceeding, first);
    cases.keep(
        by.actor(),
        new Outcome(
            proceeding.id(),
            file,
            Outcome.Kind.PROCEEDING,
            Optional.of(suspect.id()),
            first.on(),
            first.account()));
    return store.find(proceeding.id()).orElseThrow();
  }

  /** Records the next step; a verdict changes where the suspect stands, an acquittal at once. */
  @Transactional
  public Proceeding step(Officer by, UUID id, NewStep step) {
    by.require(WRITERS);
    Proceeding proceeding =
        store.lock(id).orElseThrow(() -> new InvalidTerm("proceeding", "one of this node"));
    step(by, proceeding, step);
    return store.find(id).orElseThrow();
  }

  private void step(Officer by, Proceeding proceeding, NewStep step) {
    cases.get(by, proceeding.file());
    if (!proceeding.next().contains(step.stage())) {
      throw new InvalidTerm("stage", "one that may follow");
    }
    if (step.on().isAfter(today().plusDays(1))) {
      throw new InvalidTerm("date", "not in the future");
    }
    UUID id = ids.next();
    store.add(proceeding, id, step, by.id(), clock.instant());
    audit.record(
        AuditRecord.of(by.actor(), Act.PROCEEDING_STEP_RECORDED, id)
            .with("proceeding", proceeding.id())
            .with("stage", step.stage()));
    ProceedingCourse.standing(step.stage())
        .ifPresent(
            state -> subjects.changeLegalState(by, proceeding.file(), proceeding.suspect(), state));
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String text(String term, String value) {
    String stripped = value.strip();
    if (stripped.isEmpty() || stripped.length() > 200) {
      throw new InvalidTerm(term, "1 to 200 characters");
    }
    return stripped;
  }

  @Transactional(readOnly = true)
  public List<Proceeding> ofCase(Officer by, CaseFileId file) {
    cases.get(by, file);
    return store.ofCase(file);
  }

  @Transactional(readOnly = true)
  public Proceeding get(Officer by, UUID id) {
    Proceeding proceeding =
        store.find(id).orElseThrow(() -> new InvalidTerm("proceeding", "one of this node"));
    cases.get(by, proceeding.file());
    return proceeding;
  }

  /** Partners whose answers, information or arrests stand in the case file. */
  @Transactional(readOnly = true)
  public List<Contributor> contributors(Officer by, CaseFileId file) {
    Set<Contributor> all = new LinkedHashSet<>();
    for (HeldItem held : items.list(by, file)) {
      held.deliveredBy()
          .ifPresent(partner ->
              all.add(
                  new Contributor(
                      partner,
                      held.request()
                          .map(r -> new Contribution(Contribution.Kind.ANSWER, r))
                          .orElseGet(() ->
                              new Contribution(
                                  Contribution.Kind.INFORMATION, held.item().item())))));
    }
    for (OwnNotice notice : notices.ofCase(file)) {
      for (NoticeEvent event : shares.events(notice.id())) {
        if (event.body() instanceof ArrestReport arrest) {
          all.add(
              new Contributor(
                  event.partner(), new Contribution(Contribution.Kind.ARREST, arrest.arrest())));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Tells a partner what its contribution led to, in words that name nobody. A hit is told only
   * when the officer names its question, because telling it reveals that something matched.
   */
  @Transactional
  public Posting tell(Officer by, UUID id, UUID step, Contributor contributor, String words) {
    by.require(WRITERS);
    Proceeding proceeding = get(by, id);
    Proceeding.Step told =
        proceeding.steps().stream()
            .filter(s -> s.id().equals(step))
            .findFirst()
            .orElseThrow(() -> new InvalidTerm("step", "one of these proceedings"));
    boolean known =
        contributor.contribution().kind() == Contribution.Kind.HIT
            || contributors(by, proceeding.file()).contains(contributor);
    if (!known) {
      throw new InvalidTerm("contribution", "one that stands in the case file");
    }
    ProceedingReport body =
        new ProceedingReport(
            ids.next(),
            id,
            contributor.contribution(),
            told.stage(),
            told.on(),
            told.offences(),
            words);
    Posting posting = post.send(by.actor(), contributor.partner(), id, body, Circumstances.PLAIN);
    if (posting.isSent()) {
      store.add(new Told(body, contributor.partner(), Share.Direction.SENT, clock.instant()));
      audit.record(
          AuditRecord.of(by.actor(), Act.PROCEEDING_TOLD, body.report())
              .with("partner", contributor.partner())
              .with("proceeding", id)
              .with("stage", told.stage())
              .with("contribution", contributor.contribution().kind()));
    }
    return posting;
  }

  /** What we told partners about these proceedings. */
  @Transactional(readOnly = true)
  public List<Told> told(Officer by, UUID id) {
    get(by, id);
    return store.ofProceeding(id, Share.Direction.SENT);
  }

  /** What a partner told that a contribution of ours led to. */
  @Transactional(readOnly = true)
  public List<Told> heard(Officer by, UUID contribution) {
    by.require(HEARERS);
    return store.ofContribution(contribution, Share.Direction.RECEIVED);
  }

  /** Everything partners told us that our contributions led to, the newest first. */
  @Transactional(readOnly = true)
  public List<Told> heard(Officer by) {
    by.require(HEARERS);
    return store.list(Share.Direction.RECEIVED);
  }
}
