package org.entente.node.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.evidence.store.ExhibitStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.identity.RunningDigest;
import org.entente.node.identity.SigningContext;
import org.entente.node.identity.Vault;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes exhibits in, hashing them as they arrive, and keeps what happens to them. */
@Service
public class ExhibitDesk {
  /** The largest file that is taken in. */
  public static final long LARGEST = 64L * 1024 * 1024;

  private static final int PIECE = 1024 * 1024;
  private static final Role[] WRITERS = {Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR};

  private final ExhibitStore store;
  private final CaseDesk cases;
  private final Identity identity;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  ExhibitDesk(
      ExhibitStore store,
      CaseDesk cases,
      Identity identity,
      Vault vault,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.identity = identity;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Takes in a file; when it breaks off or is too large, nothing of it stays. */
  @Transactional(rollbackFor = IOException.class)
  public Exhibit receive(Officer by, NewExhibit particulars, InputStream content)
      throws IOException {
    by.require(WRITERS);
    CaseFile file = cases.get(by, particulars.file());
    if (!file.isOpen()) {
      throw new InvalidTerm("case file", "an open one");
    }
    UUID id = ids.next();
    String label = CustodyText.oneLine("label", particulars.label(), 200);
    String fileName = fileName(particulars.fileName());
    RunningDigest digest = new RunningDigest();
    long size = keep(id, content, digest);
    if (size == 0) {
      throw new InvalidTerm("file", "one that is not empty");
    }
    Exhibit exhibit =
        new Exhibit(
            id,
            file.id(),
            label,
            fileName,
            particulars.handling(),
            particulars.provider().orElse(identity.id()),
            size,
            digest.finish(),
            now(),
            List.of(),
            false);
    store.add(exhibit);
    record(by, exhibit, CustodyEvent.Kind.RECEIVED, particulars.place(), particulars.words());
    audit.record(
        AuditRecord.of(by.actor(), Act.EXHIBIT_RECEIVED, id)
            .with("case", file.id())
            .with("digest", exhibit.sha256().hex())
            .with("handling", exhibit.handling().label())
            .with("originator", exhibit.originator()));
    return store.find(id).orElseThrow();
  }

  private long keep(UUID id, InputStream content, RunningDigest digest) throws IOException {
    long size = 0;
    for (int number = 1; ; number++) {
      byte[] piece = content.readNBytes(PIECE);
      if (piece.length == 0) {
        return size;
      }
      size += piece.length;
      if (size > LARGEST) {
        throw new InvalidTerm("file", "at most " + LARGEST / PIECE + " MiB");
      }
      digest.update(piece);
      store.addPiece(id, number, vault.lock(piece, place(id, number)));
    }
  }

  static String place(UUID id, int number) {
    return "exhibit:" + id + ":" + number;
  }

  private static String fileName(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^\\.+", "");
    return safe.isEmpty() ? "exhibit" : safe.substring(0, Math.min(120, safe.length()));
  }

  /** Records what happened to an exhibit; once released it is no longer here to be handled. */
  @Transactional
  public Exhibit happened(Officer by, UUID id, CustodyEvent.Kind kind, String place, String words) {
    by.require(WRITERS);
    if (kind == CustodyEvent.Kind.RECEIVED || kind == CustodyEvent.Kind.EXPORTED) {
      throw new InvalidTerm("kind", "one an officer records");
    }
    Exhibit exhibit =
        store.lock(id).orElseThrow(() -> new InvalidTerm("exhibit", "one of this node"));
    cases.get(by, exhibit.file());
    if (exhibit.last().kind() == CustodyEvent.Kind.RELEASED) {
      throw new InvalidTerm("exhibit", "one that is still here");
    }
    record(by, exhibit, kind, place, words);
    return store.find(id).orElseThrow();
  }

  /** Records the provider's permission to use an exhibit under H1 in court. */
  @Transactional
  public void allowInCourt(Officer by, UUID id, String reference) {
    by.require(Role.LEGAL_ADVISER, Role.SUPERVISOR);
    Exhibit exhibit = get(by, id);
    store.allow(id, CustodyText.oneLine("permission", reference, 300), by.id(), now());
    audit.record(
        AuditRecord.of(by.actor(), Act.COURT_PERMISSION_RECORDED, id)
            .with("originator", exhibit.originator()));
  }

  void record(Officer by, Exhibit exhibit, CustodyEvent.Kind kind, String place, String words) {
    Optional<CustodyEvent> before =
        exhibit.custody().isEmpty() ? Optional.empty() : Optional.of(exhibit.last());
    int number = exhibit.custody().size() + 1;
    Instant at = now();
    String who = by.displayName() + (by.unit().isEmpty() ? "" : ", " + by.unit());
    String text =
        CustodyText.of(exhibit.id(), number, kind, at, who, place, words, exhibit.sha256(), before);
    Octets signature =
        identity.sign(
            SigningContext.CUSTODY, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    store.add(exhibit.id(), new CustodyEvent(number, kind, at, text, signature), by.id());
    audit.record(
        AuditRecord.of(by.actor(), Act.CUSTODY_RECORDED, exhibit.id())
            .with("kind", kind)
            .with("number", number)
            .with(
                "digest",
                Octets.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex()));
  }

  @Transactional(readOnly = true)
  public List<Exhibit> ofCase(Officer by, CaseFileId file) {
    cases.get(by, file);
    return store.ofCase(file);
  }

  @Transactional(readOnly = true)
  public Exhibit get(Officer by, UUID id) {
    Exhibit exhibit =
        store.find(id).orElseThrow(() -> new InvalidTerm("exhibit", "one of this node"));
    cases.get(by, exhibit.file());
    return exhibit;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
