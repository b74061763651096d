package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ledger.Hash;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.audit.Ledger;
import org.entente.node.exchange.CheckpointExchange;
import org.entente.node.staff.Officer;
import org.entente.protocol.InvalidTerm;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit and its ledger, for those who watch. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit and ledger")
class AuditApi {
  private static final int MOST = 500;

  record ProofView(
      String leafHash,
      long index,
      long size,
      List<String> path,
      String checkpoint,
      boolean holds) {}

  record Shared(int partners) {}

  private final Audit audit;
  private final Ledger ledger;
  private final CheckpointExchange checkpoints;

  AuditApi(Audit audit, Ledger ledger, CheckpointExchange checkpoints) {
    this.audit = audit;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
  }

  @GetMapping("/audit")
  @Operation(summary = "Entries, newest first; by act or about a record when given")
  List<AuditEntry> entries(
      Officer officer,
      @RequestParam Optional<String> act,
      @RequestParam Optional<String> record,
      @RequestParam(defaultValue = "0") int offset) {
    officer.requireAuditReader();
    if (record.isPresent()) {
      return audit.latestAbout(record.get(), MOST);
    }
    if (act.isEmpty()) {
      return audit.latest(MOST, offset);
    }
    Act wanted =
        Arrays.stream(Act.values())
            .filter(a -> a.code().equals(act.get()))
            .findFirst()
            .orElseThrow(() -> new InvalidTerm("act", "one of docs/AUDIT-EVENTS.md"));
    return audit.latestOf(wanted, MOST, offset);
  }

  @GetMapping("/audit/{id}/proof")
  @Operation(summary = "The proof that an entry stands in the ledger (RFC 6962, section 2.1.1)")
  ProofView proof(Officer officer, @PathVariable UUID id) {
    officer.requireAuditReader();
    var proof =
        ledger
            .prove(id)
            .orElseThrow(() -> new InvalidTerm("entry", "one that is in the ledger already"));
    return new ProofView(
        proof.leafHash().hex(),
        proof.inclusion().index(),
        proof.inclusion().size(),
        proof.inclusion().path().stream().map(Hash::hex).toList(),
        proof.checkpoint().text(),
        proof.inclusion().verifies(proof.leafHash(), proof.checkpoint().head()));
  }

  @GetMapping(value = "/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "The newest signed checkpoint")
  String checkpoint(Officer officer) {
    officer.requireAuditReader();
    return ledger.latestCheckpoint().map(c -> c.text()).orElse("");
  }

  @GetMapping(value = "/ledger/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(summary = "The ledger file, to be verified without this node")
  void export(Officer officer, HttpServletResponse response) throws IOException {
    officer.requireAuditReader();
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    ledger.export(officer.actor(), response.getOutputStream());
  }

  @PostMapping("/ledger/share")
  @Operation(summary = "Give partners our newest checkpoint to witness, now")
  Shared share(Officer officer) {
    officer.requireAuditReader();
    return new Shared(checkpoints.share(officer.actor()));
  }
}
