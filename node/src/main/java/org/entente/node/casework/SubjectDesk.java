package org.entente.node.casework;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;
import org.entente.names.TokenClass;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.store.CaseStore;
import org.entente.node.casework.store.SubjectStore;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people and identifiers into case files: suspects, listed persons, protected people, objects.
 */
@Service
public class SubjectDesk {
  private final SubjectStore subjects;
  private final CaseStore files;
  private final CaseAccess access;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  public SubjectDesk(
      SubjectStore subjects,
      CaseStore files,
      CaseAccess access,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.subjects = subjects;
    this.files = files;
    this.access = access;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  public Suspect add(Officer by, CaseFileId file, NewSuspect particulars) {
    access.writable(by, file);
    particulars.identifiers().forEach(SubjectDesk::refuseProtectionDocument);
    Suspect suspect =
        new Suspect(
            new SubjectId(ids.next()),
            file,
            particulars.names(),
            particulars.birthDates(),
            particulars.identifiers(),
            particulars.role(),
            particulars.state(),
            particulars.art5Check());
    keep(by, suspect);
    return suspect;
  }

  /**
   * Adds a person as an official list names them; a second time for the same reference is refused.
   * A protection document the list states stays in the list.
   */
  @Transactional
  public ListedPerson addListed(
      Officer by,
      CaseFileId file,
      List<String> names,
      List<BirthDate> birthDates,
      List<Identifier> identifiers,
      String list,
      String reference,
      String statedAs) {
    access.writable(by, file);
    ListedPerson person =
        new ListedPerson(
            new SubjectId(ids.next()),
            file,
            names,
            birthDates,
            identifiers.stream().filter(i -> !isProtectionDocument(i)).toList(),
            list,
            reference,
            statedAs);
    keep(by, person);
    return person;
  }

  private void keep(Officer by, Subject subject) {
    if (!subjects.add(subject, clock.instant())) {
      throw new InvalidTerm("reference", "not in this case file yet");
    }
    for (Identifier identifier : subject.identifiers()) {
      subjects.addIdentifier(
          ids.next(), subject.file(), Optional.of(subject.id()), identifier, clock.instant());
    }
    AuditRecord entry =
        AuditRecord.of(by.actor(), Act.SUBJECT_ADDED, subject.id())
            .with("case", subject.file())
            .with("identifiers", subject.identifiers().size());
    audit.record(
        switch (subject) {
          case Suspect s -> entry.with("standing", "SUSPECT").with("role", s.role());
          case ListedPerson l -> entry.with("standing", "LISTED").with("list", l.list());
        });
    events.publishEvent(new HoldingsChanged());
  }

  /**
   * Records where a suspect now stands before the law; an acquittal reaches whatever rests on it.
   */
  @Transactional
  public void changeLegalState(Officer by, CaseFileId file, SubjectId subject, LegalState state) {
    access.writable(by, file);
    Suspect suspect = suspect(by, file, subject);
    subjects.changeState(subject, state);
    audit.record(
        AuditRecord.of(by.actor(), Act.LEGAL_STATE_CHANGED, subject)
            .with("case", file)
            .with("from", suspect.state())
            .with("state", state));
    events.publishEvent(new LegalStateChanged(file, subject, state));
    events.publishEvent(new HoldingsChanged());
  }

  /** The suspect of this file; a listed person or anybody else is none. */
  @Transactional(readOnly = true)
  public Suspect suspect(Officer by, CaseFileId file, SubjectId subject) {
    return subjects(by, file).stream()
        .filter(s -> s.id().equals(subject))
        .filter(Suspect.class::isInstance)
        .map(Suspect.class::cast)
        .findFirst()
        .orElseThrow(() -> new InvalidTerm("suspect", "one of this case file"));
  }

  @Transactional
  public void addIdentifier(Officer by, CaseFileId file, SubjectId subject, Identifier identifier) {
    access.writable(by, file);
    refuseProtectionDocument(identifier);
    if (subjects.subjects(file).stream().noneMatch(s -> s.id().equals(subject))) {
      throw new InvalidTerm("subject", "one of this case file");
    }
    UUID id = ids.next();
    subjects.addIdentifier(id, file, Optional.of(subject), identifier, clock.instant());
    identifierAdded(by, file, id, identifier);
  }

  /**
   * Adds a vessel, vehicle or wallet that belongs to no one in the file; anything personal needs
   * its person.
   */
  @Transactional
  public CaseObject addObject(Officer by, CaseFileId file, Identifier identifier) {
    access.writable(by, file);
    if (identifier.kind().tokenClass() != TokenClass.OBJECT) {
      throw new InvalidTerm(
          "object", "a vessel, vehicle or wallet; a person's number needs its person");
    }
    UUID id = ids.next();
    subjects.addIdentifier(id, file, Optional.empty(), identifier, clock.instant());
    identifierAdded(by, file, id, identifier);
    return new CaseObject(id, file, identifier);
  }

  private void identifierAdded(Officer by, CaseFileId file, UUID id, Identifier identifier) {
    audit.record(
        AuditRecord.of(by.actor(), Act.IDENTIFIER_ADDED, id)
            .with("case", file)
            .with("kind", identifier.kind().code()));
    events.publishEvent(new HoldingsChanged());
  }

  @Transactional
  public ProtectedPerson addProtected(
      Officer by, CaseFileId file, ProtectedPerson.Role role, String alias) {
    access.writable(by, file);
    String name = alias.strip();
    if (name.isEmpty() || name.length() > 80) {
      throw new InvalidTerm("alias", "1 to 80 characters");
    }
    ProtectedPerson person = new ProtectedPerson(ids.next(), file, role, name);
    files.add(person, clock.instant());
    audit.record(
        AuditRecord.of(by.actor(), Act.PROTECTED_PERSON_ADDED, person.id()).with("case", file));
    return person;
  }

  /**
   * A refugee, stateless or UNHCR document tells of protection: it has no place in a criminal file.
   */
  private static void refuseProtectionDocument(Identifier identifier) {
    if (isProtectionDocument(identifier)) {
      throw new InvalidTerm("identifier", "not a protection document; tell the protection desk");
    }
  }

  private static boolean isProtectionDocument(Identifier identifier) {
    return identifier.kind().documentType().filter(t -> t.isProtectionDocument()).isPresent();
  }

  @Transactional(readOnly = true)
  public List<Subject> subjects(Officer by, CaseFileId file) {
    access.readable(by, file);
    return subjects.subjects(file);
  }

  @Transactional(readOnly = true)
  public List<CaseObject> objects(Officer by, CaseFileId file) {
    access.readable(by, file);
    return subjects.objects(file);
  }

  @Transactional(readOnly = true)
  public List<ProtectedPerson> protectedPeople(Officer by, CaseFileId file) {
    access.readable(by, file);
    return files.protectedPeople(file);
  }

  /** The file with its people and objects, read together, for a step that is audited itself. */
  @Transactional(readOnly = true)
  public CaseContents contents(Officer by, CaseFileId file) {
    return subjects.contents(access.readable(by, file));
  }

  /** The case file of the record with this key, when the officer may read it. */
  @Transactional(readOnly = true)
  public Optional<CaseFileId> findFile(Officer by, String recordKey) {
    return recordKey.matches("subject:[0-9a-f-]{36}")
        ? subjects
            .findFile(UUID.fromString(recordKey.substring("subject:".length())))
            .filter(file -> access.mayRead(by, file))
        : Optional.empty();
  }

  @Transactional(readOnly = true)
  public OrganiserReach reach(Officer by, CaseFileId file) {
    return OrganiserReach.of(subjects(by, file));
  }

  /** Every subject held, for the index of our own search; identifiers are left out. */
  @Transactional(readOnly = true)
  public void forEachHeld(Consumer<Subject> consumer) {
    subjects.forEach(consumer);
  }

  /** The suspects partners may find: those of open smuggling cases held no more closely. */
  @Transactional(readOnly = true)
  public List<Suspect> indexableSuspects(Classification ceiling) {
    return subjects.indexableSuspects(upTo(ceiling));
  }

  /** The objects partners may find. */
  @Transactional(readOnly = true)
  public List<CaseObject> indexableObjects(Classification ceiling) {
    return subjects.indexableObjects(upTo(ceiling));
  }

  private static List<Classification> upTo(Classification ceiling) {
    return Arrays.stream(Classification.values()).filter(c -> c.isAtMost(ceiling)).toList();
  }
}
