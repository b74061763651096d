package org.entente.node.search;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.names.NameComparison;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.identity.Ids;
import org.entente.node.search.store.SamePersonStore;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the authority's own holdings by name for a case file and a purpose, proposes who may be
 * held twice, and keeps officers' judgements that two records are of one person.
 */
@Service
public class SearchDesk {
  private static final int MOST = 20;
  private static final int LONGEST_REASON = 500;
  private static final Role[] SEARCHERS = {
    Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.ANALYST, Role.SUPERVISOR
  };
  private static final Role[] JUDGES = {Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR};

  private final NameSearch search;
  private final SamePersonStore links;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  SearchDesk(
      NameSearch search,
      SamePersonStore links,
      CaseDesk cases,
      SubjectDesk subjects,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.search = search;
    this.links = links;
    this.cases = cases;
    this.subjects = subjects;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the officer's roles let them search. */
  public boolean maySearch(Officer officer) {
    return officer.active() && officer.hasAny(SEARCHERS);
  }

  /** Whether the officer may judge from this file that two records are of one person. */
  public boolean mayJudge(Officer officer, CaseFile file) {
    return officer.active() && officer.hasAny(JUDGES) && file.isOpen();
  }

  /**
   * The records most alike, at most twenty, among those the officer may read. The search is
   * audited; the name is not kept.
   */
  @Transactional
  public List<Found> search(Officer by, NameQuestion question) {
    CaseFile file = searchable(by, question.file());
    List<Found> found =
        search.find(
            question.name(), question.birth().stream().toList(), readable(by), Set.of(), MOST);
    audit.record(
        AuditRecord.of(by.actor(), Act.NAMES_SEARCHED, file.id())
            .with("purpose", question.purpose())
            .with("found", found.size()));
    return found;
  }

  /** Who of a case file may be held elsewhere as well, unless that is judged already. */
  @Transactional
  public List<Proposal> proposals(Officer by, CaseFileId id) {
    CaseFile file = searchable(by, id);
    Set<UUID> readable = readable(by);
    List<Proposal> proposals = new ArrayList<>();
    for (Subject subject : subjects.subjects(by, id)) {
      Set<String> known = known(subject);
      for (String name : subject.names()) {
        search.find(name, subject.birthDates(), readable, known, MOST).stream()
            .filter(found -> found.score() >= NameComparison.THRESHOLD)
            .filter(found -> known.add(found.record()))
            .forEach(found -> proposals.add(new Proposal(subject.recordKey(), name, found)));
      }
    }
    audit.record(
        AuditRecord.of(by.actor(), Act.NAMES_SEARCHED, file.id())
            .with("purpose", SearchPurpose.FIND_DUPLICATES)
            .with("found", proposals.size()));
    return proposals;
  }

  /** The record itself, the entry it shows, and what it is linked to. */
  private Set<String> known(Subject subject) {
    Set<String> known = new HashSet<>(Set.of(subject.recordKey()));
    if (subject instanceof ListedPerson listed) {
      known.add("listed:" + listed.list() + ":" + listed.reference());
    }
    for (SamePerson link : links.of(List.of(subject.recordKey()))) {
      known.add(link.one());
      known.add(link.other());
    }
    return known;
  }

  /** Keeps the officer's judgement that two records are of one person; neither is changed. */
  @Transactional
  public SamePerson confirm(
      Officer by, CaseFileId id, String record, String otherRecord, String reason) {
    CaseFile file = searchable(by, id);
    if (!mayJudge(by, file)) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new InvalidTerm("reason", "1 to 500 characters");
    }
    if (subjects.subjects(by, id).stream().noneMatch(s -> s.recordKey().equals(record))
        || record.equals(otherRecord)) {
      throw new InvalidTerm("record", "a person of this case file");
    }
    double score =
        search
            .compare(record, otherRecord, readable(by))
            .orElseThrow(() -> new InvalidTerm("other", "a record you may read"))
            .score();
    boolean inOrder = record.compareTo(otherRecord) < 0;
    SamePerson link =
        new SamePerson(
            ids.next(),
            inOrder ? record : otherRecord,
            inOrder ? otherRecord : record,
            id,
            score,
            why,
            by.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!links.add(link)) {
      throw new InvalidTerm("other", "not linked yet");
    }
    audit.record(AuditRecord.of(by.actor(), Act.PERSONS_LINKED, link.id()).with("case", id));
    return link;
  }

  /** Undoes such a judgement. */
  @Transactional
  public void undo(Officer by, UUID id) {
    SamePerson link =
        links.find(id).orElseThrow(() -> new InvalidTerm("link", "one that is not undone"));
    CaseFile file = searchable(by, link.file());
    if (!mayJudge(by, file)) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
    links.undo(id, by.id(), clock.instant());
    audit.record(AuditRecord.of(by.actor(), Act.PERSONS_UNLINKED, id).with("case", link.file()));
  }

  /** The judgements about people of a case file. */
  @Transactional(readOnly = true)
  public List<SamePerson> links(Officer by, CaseFileId id) {
    return links.of(subjects.subjects(by, id).stream().map(Subject::recordKey).toList());
  }

  /** The name of a record, for those who may read it. */
  @Transactional(readOnly = true)
  public Optional<String> name(Officer by, String record) {
    return search.name(record, readable(by));
  }

  private CaseFile searchable(Officer by, CaseFileId id) {
    by.require(SEARCHERS);
    return cases.get(by, id);
  }

  private Set<UUID> readable(Officer by) {
    Set<UUID> readable = new HashSet<>();
    cases.list(by).forEach(file -> readable.add(file.id().value()));
    return readable;
  }

  /** A date of birth as typed, or nothing where it is left empty. */
  public static Optional<BirthDate> birth(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(BirthDate.parse(text.strip()));
  }
}
