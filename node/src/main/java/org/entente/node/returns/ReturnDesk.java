package org.entente.node.returns;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partners;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.returns.store.GateStore;
import org.entente.node.returns.store.ReturnStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityEvidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens returns and shows them, and keeps the evidence of who the person is. Every act is about one
 * person; there is none for several (ECHR, Protocol 4, art. 4).
 */
@Service
public class ReturnDesk {
  private static final int TIMELINE = 200;

  private final ReturnStore store;
  private final GateStore gates;
  private final ReturnFiles files;
  private final CareDesk care;
  private final Partners partners;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;

  ReturnDesk(
      ReturnStore store,
      GateStore gates,
      ReturnFiles files,
      CareDesk care,
      Partners partners,
      Identity identity,
      Audit audit,
      Ids ids) {
    this.store = store;
    this.gates = gates;
    this.files = files;
    this.care = care;
    this.partners = partners;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
  }

  /** Opens the return of one person, with a care file that only the protection desk reads. */
  @Transactional
  public ReturnCase open(Officer by, NewReturn given) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    partners.get(given.partner());
    String reference = nextReference();
    ReturnCase one =
        new ReturnCase(
            ids.next(),
            ReturnCase.Direction.SENT,
            given.partner(),
            reference,
            Optional.empty(),
            given.kind(),
            given.person(),
            given.itinerary(),
            given.identifying(),
            Optional.of(care.openForReturn(by, reference)),
            Optional.of(by.id()),
            ReturnCourse.begin(),
            files.now(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    store.add(one);
    audit.record(
        AuditRecord.of(by.actor(), Act.RETURN_OPENED, one.id())
            .with("partner", one.partner())
            .with("manner", one.kind()));
    return one;
  }

  String nextReference() {
    int year = files.now().atOffset(ZoneOffset.UTC).getYear();
    String authority = identity.id().value().replaceAll("[^a-z0-9]", "");
    return authority
            .substring(0, Math.min(3, authority.length()))
            .toUpperCase(java.util.Locale.ROOT)
        + "-RET-"
        + year
        + "-"
        + String.format(java.util.Locale.ROOT, "%04d", store.nextReference());
  }

  /** Adds a document or a statement to what shows who the person is. */
  @Transactional
  public void addEvidence(Officer by, UUID id, NationalityEvidence evidence) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    ReturnCase one = open(id);
    gates.add(id, new HeldEvidence(ids.next(), evidence, Optional.empty(), files.now()));
    audit.record(
        AuditRecord.of(by.actor(), Act.RETURN_EVIDENCE_ADDED, one.id())
            .with("grade", evidence.kind().grade()));
  }

  /**
   * A document that tells of protection was shown: its number is not kept here, the protection desk
   * is told, and the gate closes (1951 Convention, arts. 28, 33; 1954 Convention, art. 28).
   */
  @Transactional
  public void protectionDocumentShown(Officer by, UUID id) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    ReturnCase one = open(id);
    care.raise(by.actor(), one.careFile().orElseThrow(), ProtectionStatus.Hold.PROTECTION);
  }

  /** Sets a piece of evidence aside, with the reason; it is kept and not sent. */
  @Transactional
  public void setAside(Officer by, UUID id, UUID evidence, String why) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    ReturnCase one = open(id);
    if (!gates.setAside(id, evidence, GateProof.text("reason", why, 10, 1000))) {
      throw new InvalidTerm("evidence", "one of this return that is in use");
    }
    audit.record(AuditRecord.of(by.actor(), Act.RETURN_EVIDENCE_SET_ASIDE, one.id()));
  }

  private ReturnCase open(UUID id) {
    ReturnCase one = files.lock(id, ReturnCase.Direction.SENT);
    if (one.state().isEnd()) {
      throw new InvalidTerm("state", "this return is over");
    }
    return one;
  }

  /** Opens the return for reading; every look is audited. */
  @Transactional
  public ReturnCase view(Officer by, UUID id) {
    ReturnCase one = get(by, id);
    audit.record(AuditRecord.of(by.actor(), Act.RETURN_VIEWED, id));
    return one;
  }

  @Transactional(readOnly = true)
  public ReturnCase get(Officer by, UUID id) {
    ReturnAccess.require(by, ReturnAccess.READERS);
    return files.get(id);
  }

  @Transactional(readOnly = true)
  public List<HeldEvidence> evidence(Officer by, UUID id) {
    ReturnAccess.require(by, ReturnAccess.READERS);
    return gates.evidence(id);
  }

  /** Whether documents in use name more than one country; nobody chooses one for the person. */
  @Transactional(readOnly = true)
  public boolean isContradictory(Officer by, UUID id) {
    return isContradictory(evidence(by, id));
  }

  static boolean isContradictory(List<HeldEvidence> evidence) {
    return evidence.stream()
            .filter(e -> e.setAside().isEmpty())
            .flatMap(e -> e.content().country().stream())
            .distinct()
            .count()
        > 1;
  }

  /** The returns on one side, what is open first; its own search, over these alone. */
  @Transactional
  public List<ReturnCase> list(Officer by, ReturnCase.Direction direction, String words) {
    ReturnAccess.require(by, ReturnAccess.READERS);
    List<ReturnCase> found = files.list(direction, words.strip());
    if (!words.isBlank()) {
      audit.record(
          AuditRecord.of(by.actor(), Act.RETURN_SEARCHED, "returns").with("found", found.size()));
    }
    return found;
  }

  /** What happened, from the audit, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditEntry> timeline(Officer by, UUID id) {
    ReturnAccess.require(by, ReturnAccess.READERS);
    return audit.latestAbout(id.toString(), TIMELINE).stream()
        .filter(e -> !e.act().equals(Act.RETURN_VIEWED.code()))
        .toList();
  }
}
