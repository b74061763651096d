package org.entente.node.audit;

import java.util.Map;
import java.util.Optional;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointReading;
import org.entente.ledger.ConsistencyProof;
import org.entente.ledger.Hash;
import org.entente.ledger.InclusionProof;
import org.entente.ledger.LedgerKey;
import org.entente.ledger.MerkleHashing;
import org.entente.ledger.SignatureCheck;
import org.entente.node.audit.store.LedgerStore;
import org.entente.node.identity.Ed25519;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.CheckpointShared;
import org.entente.protocol.LedgerEvidence;
import org.entente.protocol.NotCanonical;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps partners' checkpoints and checks that each grows out of the one before. */
@Service
public class Witnesses {
  /** What came of a shared checkpoint. */
  public enum Finding {
    WITNESSED,
    NOT_A_CHECKPOINT,
    WRONG_SIGNATURE,
    CONTRADICTS
  }

  private final LedgerStore store;
  private final Audit audit;

  public Witnesses(LedgerStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** The newest checkpoint we hold of a partner's ledger. */
  @Transactional(readOnly = true)
  public Optional<Checkpoint> latest(AuthorityId partner) {
    return store.latestWitnessed(partner);
  }

  /**
   * The facts of an entry of a partner's ledger, when the evidence shows that it stands there under
   * a checkpoint the partner signed, and that it is of the given act.
   */
  public Optional<Map<String, String>> facts(
      AuthorityId partner, Octets signingKey, LedgerEvidence evidence, Act act) {
    if (!(Checkpoint.parse(evidence.checkpoint()) instanceof CheckpointReading.Read(var note))) {
      return Optional.empty();
    }
    LedgerKey key = LedgerKey.of(Ledger.origin(partner), Ed25519.publicKey(signingKey));
    if (!note.origin().equals(Ledger.origin(partner))
        || note.check(key) != SignatureCheck.GENUINE
        || evidence.index() >= note.head().size()) {
      return Optional.empty();
    }
    var path = evidence.path().stream().map(o -> Hash.of(o.bytes())).toList();
    InclusionProof proof = new InclusionProof(evidence.index(), note.head().size(), path);
    if (!proof.verifies(MerkleHashing.leaf(evidence.leaf().bytes()), note.head())) {
      return Optional.empty();
    }
    try {
      Leaf leaf = Canonical.decode(evidence.leaf().bytes(), Leaf.class);
      return leaf.authority().equals(partner) && leaf.act().equals(act.code())
          ? Optional.of(leaf.facts())
          : Optional.empty();
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }

  /** Takes a partner's checkpoint as evidence, or says what is wrong with it; both are audited. */
  @Transactional
  public Finding witness(AuthorityId partner, Octets signingKey, CheckpointShared shared) {
    Finding finding = judge(partner, signingKey, shared);
    Act act = finding == Finding.WITNESSED ? Act.CHECKPOINT_WITNESSED : Act.CHECKPOINT_CONTRADICTS;
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(partner), act, partner)
            .result(finding.name())
            .with(
                "digest",
                Octets.sha256(shared.checkpoint().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .hex()));
    return finding;
  }

  private Finding judge(AuthorityId partner, Octets signingKey, CheckpointShared shared) {
    if (!(Checkpoint.parse(shared.checkpoint()) instanceof CheckpointReading.Read(var fresh))) {
      return Finding.NOT_A_CHECKPOINT;
    }
    LedgerKey key = LedgerKey.of(Ledger.origin(partner), Ed25519.publicKey(signingKey));
    if (!fresh.origin().equals(Ledger.origin(partner))
        || fresh.check(key) != SignatureCheck.GENUINE) {
      return Finding.WRONG_SIGNATURE;
    }
    Optional<Checkpoint> known = store.latestWitnessed(partner);
    if (known.isPresent() && !growsFrom(known.get(), fresh, shared)) {
      return Finding.CONTRADICTS;
    }
    store.addWitnessed(partner, fresh);
    return Finding.WITNESSED;
  }

  private static boolean growsFrom(Checkpoint known, Checkpoint fresh, CheckpointShared shared) {
    if (fresh.head().size() == known.head().size()) {
      return fresh.head().equals(known.head());
    }
    if (fresh.head().size() < known.head().size() || shared.previousSize() != known.head().size()) {
      return false;
    }
    try {
      var path = shared.consistency().stream().map(o -> Hash.of(o.bytes())).toList();
      return new ConsistencyProof(known.head().size(), fresh.head().size(), path)
          .verifies(known.head(), fresh.head());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
