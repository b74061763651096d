package org.entente.node.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.store.CaseStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.protocol.CaseReference;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Offence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, shows and closes case files, and records what they led to. */
@Service
public class CaseDesk {
  private static final int MOST_RESCUED = 20_000;

  private final CaseStore store;
  private final CaseAccess access;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  public CaseDesk(
      CaseStore store,
      CaseAccess access,
      Identity identity,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.access = access;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Opens a file as an inquiry; it becomes a smuggling case by {@link #recordBenefit}. */
  @Transactional
  public CaseFile open(Officer by, NewCaseFile particulars) {
    by.require(CaseAccess.WRITERS);
    by.requireClearance(particulars.classification());
    Instant now = clock.instant();
    CaseFile file =
        new CaseFile(
            new CaseFileId(ids.next()),
            reference(now),
            particulars.title(),
            CaseKind.INQUIRY,
            particulars.offences(),
            particulars.classification(),
            particulars.summary(),
            Optional.empty(),
            by.id(),
            now,
            Optional.empty());
    store.add(file);
    audit.record(
        AuditRecord.of(by.actor(), Act.CASE_OPENED, file.id())
            .with("reference", file.reference())
            .with("offences", file.offences().stream().map(Offence::article).sorted().toList()));
    return file;
  }

  private CaseReference reference(Instant now) {
    String prefix = identity.id().value().replace("-", "").toUpperCase(Locale.ROOT);
    return new CaseReference(
        // A fixed locale: another one would write other digits.
        String.format(
            Locale.ROOT,
            "%s-%d-%04d",
            prefix.substring(0, Math.min(3, prefix.length())),
            now.atOffset(ZoneOffset.UTC).getYear(),
            store.nextReference()));
  }

  /**
   * Records the evidence of a material benefit, without which no partner may be asked (art. 3(a)).
   */
  @Transactional
  public void recordBenefit(Officer by, CaseFileId id, String evidence) {
    access.writable(by, id);
    String text = evidence.strip();
    if (text.length() < 10 || text.length() > 4000) {
      throw new InvalidTerm("benefit", "10 to 4000 characters");
    }
    store.recordBenefit(id, text);
    audit.record(AuditRecord.of(by.actor(), Act.BENEFIT_RECORDED, id));
    events.publishEvent(new HoldingsChanged());
  }

  @Transactional
  public void close(Officer by, CaseFileId id) {
    access.writable(by, id);
    store.close(id, clock.instant());
    audit.record(AuditRecord.of(by.actor(), Act.CASE_CLOSED, id));
    events.publishEvent(new CaseClosed(id));
    events.publishEvent(new HoldingsChanged());
  }

  @Transactional
  public Outcome recordOutcome(
      Officer by,
      CaseFileId id,
      Outcome.Kind kind,
      Optional<SubjectId> subject,
      Optional<Integer> people,
      LocalDate on,
      String account) {
    access.writable(by, id);
    String text = account.strip();
    if (text.isEmpty() || text.length() > 4000) {
      throw new InvalidTerm("account", "1 to 4000 characters");
    }
    if (on.isAfter(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
      throw new InvalidTerm("date", "not in the future");
    }
    if (subject.isPresent() && !store.hasSubject(id, subject.get())) {
      throw new InvalidTerm("subject", "one of this case file");
    }
    if (people.isPresent()
        && (kind != Outcome.Kind.RESCUE || people.get() < 1 || people.get() > MOST_RESCUED)) {
      throw new InvalidTerm("rescued", "a number of people rescued, 1 to " + MOST_RESCUED);
    }
    return keep(by.actor(), new Outcome(ids.next(), id, kind, subject, people, on, text));
  }

  /**
   * Keeps an outcome that follows from another act, such as a partner's report of an arrest; it
   * carries that act's id, so that both are one.
   */
  @Transactional
  public Outcome keep(Actor by, Outcome outcome) {
    store.add(outcome, clock.instant());
    AuditRecord entry =
        AuditRecord.of(by, Act.OUTCOME_RECORDED, outcome.id())
            .with("case", outcome.file())
            .with("kind", outcome.kind());
    audit.record(outcome.people().map(n -> entry.with("people", n)).orElse(entry));
    return outcome;
  }

  /** Opens the file for reading; every look is audited. */
  @Transactional
  public CaseFile view(Officer by, CaseFileId id) {
    CaseFile file = access.readable(by, id);
    audit.record(AuditRecord.of(by.actor(), Act.CASE_VIEWED, id));
    return file;
  }

  /** The file, for a step of an act that is audited itself. */
  @Transactional(readOnly = true)
  public CaseFile get(Officer by, CaseFileId id) {
    return access.readable(by, id);
  }

  /**
   * Keeps files open until the transaction ends: who wants to close one waits.
   *
   * @throws InvalidTerm when one of them has been closed meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepOpen(Set<CaseFileId> files) {
    if (store.lockOpen(files) < files.size()) {
      throw new InvalidTerm("case file", "an open one");
    }
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> find(CaseReference reference) {
    return store.find(reference);
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> find(CaseFileId id) {
    return store.find(id);
  }

  /** The references of those of the ids that are case files. */
  @Transactional(readOnly = true)
  public Map<CaseFileId, CaseReference> references(Collection<CaseFileId> ids) {
    return store.references(ids);
  }

  /** The files this officer may read, newest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> list(Officer by) {
    by.require(CaseAccess.READERS);
    return store.list().stream().filter(f -> access.mayRead(by, f)).toList();
  }

  @Transactional(readOnly = true)
  public List<Outcome> outcomes(Officer by, CaseFileId id) {
    access.readable(by, id);
    return store.outcomes(id);
  }
}
