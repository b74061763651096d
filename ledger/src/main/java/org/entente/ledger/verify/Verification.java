package org.entente.ledger.verify;

import java.time.Instant;
import java.util.List;

/** What checking a ledger file showed. */
public sealed interface Verification {

  /** Everything fits: every leaf is as it was when the key's owner signed for it. */
  record Verified(Summary summary) implements Verification {}

  /** Something does not fit; there may be more wrong than is listed. */
  record Broken(List<Finding> findings) implements Verification {
    public Broken {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a ledger is not broken without a finding");
      }
    }
  }

  /**
   * What a sound file holds.
   *
   * @param origin the name of the ledger
   * @param fingerprint SHA-256 over the 32 bytes of the key that signed it, in hexadecimal
   * @param trust whether the auditor knew this key beforehand
   * @param leaves how many leaves there are
   * @param checkpoints how many checkpoints there are
   * @param root the Merkle root over all leaves, in Base64
   * @param first the time of the first checkpoint
   * @param last the time of the last checkpoint
   */
  record Summary(
      String origin,
      String fingerprint,
      KeyTrust trust,
      long leaves,
      long checkpoints,
      String root,
      Instant first,
      Instant last) {}

  /** Where the trust in the key of a file comes from. */
  enum KeyTrust {
    /** The auditor named the key. */
    PINNED,
    /**
     * The file vouches for itself with the key it contains. That proves its parts fit each other;
     * whose they are, only comparing the fingerprint with the authority's can tell.
     */
    VOUCHES_FOR_ITSELF
  }
}
