package org.entente.node.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointSigner;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.LedgerKey;
import org.entente.ledger.MerkleHashing;
import org.entente.ledger.MerkleLog;
import org.entente.ledger.Origin;
import org.entente.ledger.TreeHead;
import org.entente.node.audit.store.AuditStore;
import org.entente.node.audit.store.LedgerStore;
import org.entente.node.identity.Identity;
import org.entente.protocol.LedgerEvidence;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tamper-evident ledger over the audit: sequencing, checkpoints and proofs (RFC 6962, section
 * 2.1).
 */
@Service
public class Ledger {
  private static final int BATCH = 500;

  private final AuditStore entries;
  private final LedgerStore store;
  private final MerkleLog log;
  private final CheckpointSigner signer;
  private final Audit audit;
  private final InstantSource clock;

  public Ledger(
      AuditStore entries, LedgerStore store, Identity identity, Audit audit, InstantSource clock) {
    this.entries = entries;
    this.store = store;
    this.log = new MerkleLog(store);
    this.signer = new CheckpointSigner(origin(identity.id()), identity.signingKeys());
    this.audit = audit;
    this.clock = clock;
  }

  /** The name under which an authority's ledger signs. */
  public static Origin origin(org.entente.protocol.AuthorityId authority) {
    return new Origin("entente/" + authority.value() + "/ledger");
  }

  /** The key that verifies this ledger's checkpoints. */
  public LedgerKey key() {
    return signer.key();
  }

  /**
   * Gives the entries written since the last run their places and signs a checkpoint over them.
   *
   * @return how many entries were placed
   */
  @Transactional
  public int sequence() {
    if (!store.lockSequencer()) {
      return 0;
    }
    List<AuditStore.Unsequenced> next = entries.nextUnsequenced(BATCH);
    if (next.isEmpty()) {
      return 0;
    }
    TreeHead head = store.latestCheckpoint().map(Checkpoint::head).orElse(TreeHead.empty());
    entries.place(next, head.size());
    TreeHead grown =
        log.append(
            head.size(), next.stream().map(entry -> MerkleHashing.leaf(entry.leaf())).toList());
    store.addCheckpoint(signer.sign(grown, clock.instant()));
    return next.size();
  }

  @Transactional(readOnly = true)
  public Optional<Checkpoint> latestCheckpoint() {
    return store.latestCheckpoint();
  }

  /** The proof that an entry stands in the ledger; empty until the sequencer has placed it. */
  @Transactional(readOnly = true)
  public Optional<Proof> prove(UUID entry) {
    return entries
        .find(entry)
        .flatMap(AuditEntry::leaf)
        .flatMap(index ->
            store
                .latestCheckpoint()
                .map(checkpoint ->
                    new Proof(
                        MerkleHashing.leaf(entries.leaf(entry)),
                        log.inclusion(index, checkpoint.head().size()),
                        checkpoint)));
  }

  /** The same for a partner, with the entry itself; empty until the sequencer has placed it. */
  @Transactional(readOnly = true)
  public Optional<LedgerEvidence> evidence(UUID entry) {
    return prove(entry)
        .map(proof ->
            new LedgerEvidence(
                Octets.of(entries.leaf(entry)),
                proof.inclusion().index(),
                proof.inclusion().path().stream().map(h -> Octets.of(h.bytes())).toList(),
                proof.checkpoint().text()));
  }

  /** The proof that the ledger of the second size grew out of that of the first. */
  @Transactional(readOnly = true)
  public ConsistencyProof consistency(long first, long second) {
    return log.consistency(first, second);
  }

  /**
   * Writes all leaves and checkpoints as a ledger file that anybody can verify without this node;
   * the export itself is audited, after what it holds.
   */
  @Transactional
  public LedgerExport export(Actor by, OutputStream out) throws IOException {
    LedgerExport export = new LedgerExporter(entries, store, signer.key()).write(out);
    audit.record(AuditRecord.of(by, Act.LEDGER_EXPORTED, "ledger").with("leaves", export.leaves()));
    return export;
  }
}
