package org.entente.node.audit;

import org.entente.ledger.Checkpoint;
import org.entente.ledger.Hash;
import org.entente.ledger.InclusionProof;

/** What shows that one entry stands in the ledger under a signed checkpoint. */
public record Proof(Hash leafHash, InclusionProof inclusion, Checkpoint checkpoint) {}
