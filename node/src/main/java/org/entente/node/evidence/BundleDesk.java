package org.entente.node.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.evidence.store.ExhibitStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.RunningDigest;
import org.entente.node.identity.SigningContext;
import org.entente.node.identity.Vault;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sealed bundles for a court: a zip of exhibits, their custody chains and a signed manifest
 * that names the digest of every file. Whoever has it can check it with no node.
 */
@Service
public class BundleDesk {
  private final ExhibitStore store;
  private final ExhibitDesk exhibits;
  private final CaseDesk cases;
  private final Identity identity;
  private final Vault vault;
  private final Audit audit;
  private final InstantSource clock;

  BundleDesk(
      ExhibitStore store,
      ExhibitDesk exhibits,
      CaseDesk cases,
      Identity identity,
      Vault vault,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.exhibits = exhibits;
    this.cases = cases;
    this.identity = identity;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why the exhibit cannot go into a bundle for a court, if there is a reason. */
  public static java.util.Optional<BundleRefused.Reason> whyNot(Exhibit exhibit) {
    if (exhibit.handling().has(HandlingCode.H1) && !exhibit.isAllowedInCourt()) {
      return java.util.Optional.of(BundleRefused.Reason.NOT_ALLOWED_IN_COURT);
    }
    return switch (exhibit.last().kind()) {
      case SEALED, EXPORTED -> java.util.Optional.empty();
      case RECEIVED, MOVED, EXAMINED, COPIED, RELEASED ->
          java.util.Optional.of(BundleRefused.Reason.NOT_SEALED);
    };
  }

  /** Checks that a bundle may be made, so that nothing is written before it is certain. */
  @Transactional
  public void require(Officer by, CaseFileId file, List<UUID> chosen) {
    for (Exhibit exhibit : chosen(by, file, chosen)) {
      whyNot(exhibit)
          .ifPresent(reason -> {
            audit.recordAlone(
                AuditRecord.of(by.actor(), Act.BUNDLE_REFUSED, exhibit.id())
                    .result(reason.name())
                    .with("case", file));
            throw new BundleRefused(reason, exhibit.id());
          });
    }
  }

  /** Writes the bundle; each exhibit's custody says that it was put into one, and for whom. */
  @Transactional(rollbackFor = IOException.class)
  public void export(Officer by, CaseFileId id, List<UUID> chosen, String court, OutputStream out)
      throws IOException {
    by.require(Role.SUPERVISOR, Role.LEGAL_ADVISER, Role.INVESTIGATOR);
    CaseFile file = cases.get(by, id);
    String recipient = CustodyText.oneLine("court", court, 200);
    require(by, id, chosen);
    List<Exhibit> bundled = new ArrayList<>();
    for (Exhibit exhibit : chosen(by, id, chosen)) {
      exhibits.record(
          by,
          store.lock(exhibit.id()).orElseThrow(),
          CustodyEvent.Kind.EXPORTED,
          recipient,
          "Put into a sealed bundle.");
      bundled.add(store.find(exhibit.id()).orElseThrow());
    }
    List<String> lines = new ArrayList<>();
    lines.add("entente evidence bundle 1");
    lines.add("authority " + identity.id());
    lines.add("name " + identity.profile().name());
    lines.add("key " + identity.profile().signingKey().hex());
    lines.add("case " + file.reference());
    lines.add("court " + recipient);
    lines.add("created " + clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Exhibit exhibit : bundled) {
        write(zip, exhibit, lines);
      }
      byte[] manifest = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      put(zip, "manifest.txt", manifest);
      put(
          zip,
          "manifest.sig",
          identity
              .sign(SigningContext.EVIDENCE_BUNDLE, manifest)
              .hex()
              .getBytes(StandardCharsets.US_ASCII));
      audit.record(
          AuditRecord.of(by.actor(), Act.BUNDLE_EXPORTED, id)
              .with("exhibits", bundled.size())
              .with("digest", Octets.sha256(manifest).hex()));
    }
  }

  private void write(ZipOutputStream zip, Exhibit exhibit, List<String> lines) throws IOException {
    String path = "exhibits/" + exhibit.id() + "/" + exhibit.fileName();
    lines.add(
        "exhibit "
            + exhibit.id()
            + " "
            + exhibit.custody().size()
            + " "
            + exhibit.handling().label()
            + " "
            + exhibit.label());
    zip.putNextEntry(new ZipEntry(path));
    RunningDigest digest = new RunningDigest();
    for (int number = 1; ; number++) {
      java.util.Optional<byte[]> locked = store.piece(exhibit.id(), number);
      if (locked.isEmpty()) {
        break;
      }
      byte[] piece = vault.unlock(locked.get(), ExhibitDesk.place(exhibit.id(), number));
      digest.update(piece);
      zip.write(piece);
    }
    zip.closeEntry();
    if (!digest.finish().equals(exhibit.sha256())) {
      throw new BundleRefused(BundleRefused.Reason.CONTENT_CHANGED, exhibit.id());
    }
    lines.add("file " + exhibit.sha256().hex() + " " + exhibit.size() + " " + path);
    for (CustodyEvent event : exhibit.custody()) {
      String name = "custody/" + exhibit.id() + "/" + event.number();
      byte[] text = event.text().getBytes(StandardCharsets.UTF_8);
      put(zip, name + ".txt", text);
      put(zip, name + ".sig", event.signature().hex().getBytes(StandardCharsets.US_ASCII));
      lines.add("file " + Octets.sha256(text).hex() + " " + text.length + " " + name + ".txt");
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private List<Exhibit> chosen(Officer by, CaseFileId file, List<UUID> chosen) {
    List<Exhibit> all =
        exhibits.ofCase(by, file).stream().filter(e -> chosen.contains(e.id())).toList();
    if (all.isEmpty() || all.size() != chosen.stream().distinct().count()) {
      throw new InvalidTerm("exhibits", "at least one, of this case file");
    }
    return all;
  }
}
