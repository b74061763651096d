package org.entente.protocol;

import java.util.List;

/**
 * Shows that an entry stands in its author's ledger: the leaf, the way to the root (RFC 9162,
 * section 2.1.3) and the signed checkpoint over that root.
 *
 * @param leaf the canonical bytes of the entry
 * @param index the place of the leaf, counted from 0
 * @param path the hashes beside the way to the root, lowest first
 * @param checkpoint a C2SP signed note
 */
public record LedgerEvidence(Octets leaf, long index, List<Octets> path, String checkpoint) {
  public LedgerEvidence {
    path = List.copyOf(path);
    Rules.size("inclusion path", path, 0, 64);
    if (index < 0) {
      throw new InvalidTerm("leaf index", "0 or more");
    }
    if (leaf.length() > 64 * 1024 || checkpoint.length() > 16 * 1024) {
      throw new InvalidTerm("ledger evidence", "a leaf of 64 KiB, a checkpoint of 16 KiB");
    }
    if (path.stream().anyMatch(h -> h.length() != 32)) {
      throw new InvalidTerm("inclusion path", "hashes of 32 bytes");
    }
  }
}
