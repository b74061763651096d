package org.entente.node.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.audit.Ledger;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.CaseReference;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of acts, and the ledger to take away. */
@Controller
class AuditController {
  private static final int SIZE = 50;

  private final Audit audit;
  private final Ledger ledger;
  private final CaseDesk cases;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  AuditController(Audit audit, Ledger ledger, CaseDesk cases, WhoIsWho whoIsWho, Screens screens) {
    this.audit = audit;
    this.ledger = ledger;
    this.cases = cases;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/audit")
  ModelAndView list(
      Officer officer,
      @RequestParam(name = "act", defaultValue = "") String code,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    officer.requireAuditReader();
    Page page = screens.at(Place.AUDIT, request, "audit.title");
    Words words = page.words();
    Optional<Act> act = act(code);
    int shown = Math.max(1, Math.min(number, 100_000));
    int offset = (shown - 1) * SIZE;
    List<AuditEntry> entries =
        act.map(a -> audit.latestOf(a, SIZE + 1, offset))
            .orElseGet(() -> audit.latest(SIZE + 1, offset));
    Map<CaseFileId, CaseReference> references = cases.references(files(entries));
    AuditView view =
        new AuditView(
            Form.empty().with("act", act.map(Act::code).orElse("")),
            acts(words),
            act.map(a -> new Link(CodeTexts.of(words, a), "/audit")).stream().toList(),
            entries.stream().limit(SIZE).map(e -> row(e, references, words)).toList(),
            new Paging(shown, SIZE, total(act, offset, entries.size()), address(act)),
            ledger
                .latestCheckpoint()
                .map(c -> new AuditView.Head(c.head().size(), c.time(), c.head().root().hex())),
            ledger.key().text());
    return screens.show("audit/list", page, view);
  }

  /** How many there are; of one kind of act only whether there are more is known. */
  private long total(Optional<Act> act, int offset, int found) {
    return act.isEmpty() ? audit.count() : (long) offset + found;
  }

  private static String address(Optional<Act> act) {
    return act.map(a -> "/audit?act=" + a.code() + "&page=").orElse("/audit?page=");
  }

  private static Optional<Act> act(String code) {
    return Arrays.stream(Act.values()).filter(a -> a.code().equals(code)).findFirst();
  }

  private static List<Choice> acts(Words words) {
    return Arrays.stream(Act.values())
        .map(a -> Choice.of(a.code(), CodeTexts.of(words, a)))
        .sorted(
            Comparator.comparing(Choice::label, Collator.getInstance(words.language().locale())))
        .toList();
  }

  private AuditView.Row row(
      AuditEntry entry, Map<CaseFileId, CaseReference> references, Words words) {
    return new AuditView.Row(
        "/audit/" + entry.id(),
        entry.at(),
        CodeTexts.known(words, "act", entry.act()),
        whoIsWho.actor(words, entry.actor()),
        record(entry, references),
        FactWords.result(words, entry.result()),
        entry.result().equals("done"),
        entry.leaf().map(String::valueOf).orElse(""));
  }

  /** The record as the ledger names it; a case file by its reference. */
  private static String record(AuditEntry entry, Map<CaseFileId, CaseReference> references) {
    return file(entry)
        .flatMap(id -> Optional.ofNullable(references.get(id)))
        .map(CaseReference::value)
        .orElse(entry.record());
  }

  private static Set<CaseFileId> files(List<AuditEntry> entries) {
    return entries.stream().flatMap(e -> file(e).stream()).collect(Collectors.toSet());
  }

  /** The case file an entry of its module may be about. */
  private static Optional<CaseFileId> file(AuditEntry entry) {
    return EntryController.uuid(entry.record())
        .filter(_ -> entry.act().startsWith("casework."))
        .map(CaseFileId::new);
  }

  /** The newest signed checkpoint, for a partner or an auditor to keep. */
  @GetMapping("/audit/checkpoint")
  ResponseEntity<byte[]> checkpoint(Officer officer) {
    officer.requireAuditReader();
    byte[] note = ledger.latestCheckpoint().orElseThrow(NoSuchCase::new).bytes();
    return file(note, "checkpoint.txt");
  }

  /** The whole ledger as a file that anybody can verify without this node; audited itself. */
  @PostMapping("/audit/export")
  ResponseEntity<byte[]> export(Officer officer) {
    officer.requireAuditReader();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ledger.export(officer.actor(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(out.toByteArray(), "ledger.txt");
  }

  private static ResponseEntity<byte[]> file(byte[] content, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
