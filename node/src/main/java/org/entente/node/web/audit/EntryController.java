package org.entente.node.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.SignatureCheck;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.audit.Ledger;
import org.entente.node.audit.Proof;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One act of the audit with the proof that it stands in the ledger, checked on the spot. */
@Controller("auditEntryController")
class EntryController {
  private final Audit audit;
  private final Ledger ledger;
  private final CaseDesk cases;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  EntryController(Audit audit, Ledger ledger, CaseDesk cases, WhoIsWho whoIsWho, Screens screens) {
    this.audit = audit;
    this.ledger = ledger;
    this.cases = cases;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/audit/{id}")
  ModelAndView entry(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    officer.requireAuditReader();
    AuditEntry entry = audit.find(id).orElseThrow(NoSuchCase::new);
    Page page =
        screens.at(
            Place.AUDIT,
            request,
            "audit.entry.title",
            "act",
            CodeTexts.known(screens.words(request), "act", entry.act()));
    return screens.show("audit/entry", page, view(officer, entry, page));
  }

  private EntryView view(Officer officer, AuditEntry entry, Page page) {
    Words words = page.words();
    FactWords facts = new FactWords(page);
    return new EntryView(
        entry.id().toString(),
        entry.at(),
        CodeTexts.known(words, "act", entry.act()),
        entry.act(),
        whoIsWho.actor(words, entry.actor()),
        entry.record(),
        caseHref(officer, entry),
        FactWords.result(words, entry.result()),
        entry.facts().entrySet().stream()
            .map(f ->
                new EntryView.Fact(
                    CodeTexts.known(words, "fact", f.getKey()),
                    value(facts, words, f.getKey(), f.getValue())))
            .toList(),
        ledger.prove(entry.id()).map(this::checked));
  }

  private EntryView.ProofView checked(Proof proof) {
    Checkpoint checkpoint = proof.checkpoint();
    return new EntryView.ProofView(
        proof.inclusion().index(),
        proof.inclusion().size(),
        proof.leafHash().hex(),
        proof.inclusion().path().stream().map(Hash::hex).toList(),
        checkpoint.head().root().hex(),
        checkpoint.text(),
        proof.inclusion().verifies(proof.leafHash(), checkpoint.head()),
        checkpoint.check(ledger.key()) == SignatureCheck.GENUINE);
  }

  /** A code's words where the fact holds a code; partners and case files by their names. */
  private String value(FactWords facts, Words words, String fact, String value) {
    return switch (fact) {
      case "partner", "originator", "recipient", "sender", "to" -> authority(value);
      case "by" -> facts.knows(fact, value) ? facts.value(fact, value) : authority(value);
      case "case" -> reference(value).orElse(value);
      case "list" -> CodeTexts.listName(words, value);
      default -> facts.value(fact, value);
    };
  }

  private String authority(String id) {
    return List.of(id).stream()
        .filter(i -> i.matches("[a-z][a-z0-9-]{1,39}"))
        .map(i -> whoIsWho.authority(new AuthorityId(i)))
        .findFirst()
        .orElse(id);
  }

  private Optional<String> reference(String id) {
    return uuid(id)
        .flatMap(i -> cases.find(new CaseFileId(i)))
        .map(file -> file.reference().value());
  }

  private String caseHref(Officer officer, AuditEntry entry) {
    String id = entry.facts().getOrDefault("case", entry.record());
    boolean mayRead = officer.hasAny(Role.SUPERVISOR, Role.DATA_PROTECTION_OFFICER);
    return mayRead && reference(id).isPresent() ? "/cases/" + id : "";
  }

  static Optional<UUID> uuid(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
