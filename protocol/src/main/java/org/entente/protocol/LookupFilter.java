package org.entente.protocol;

import java.time.Instant;

/**
 * A holder's filter for one class and epoch under one agreement: the manifest and the coded set.
 * Without the holder's online help the set tells its reader nothing.
 *
 * @param epoch counts up from 1 for a class under an agreement
 * @param publicKey the committed key of the epoch, 32 bytes (RFC 9497, section 4.1)
 * @param canaries values both sides agreed on by construction; each must hit
 * @param filterDigest SHA-256 of {@code filter}
 */
public record LookupFilter(
    LookupClass lookupClass,
    int epoch,
    String suite,
    Octets publicKey,
    int canaries,
    Octets filterDigest,
    Instant validUntil,
    Octets filter)
    implements Body {
  public static final String SUITE = "ristretto255-SHA512";

  public LookupFilter {
    if (epoch < 1) {
      throw new InvalidTerm("epoch", "1 or more");
    }
    if (!suite.equals(SUITE)) {
      throw new InvalidTerm("suite", SUITE);
    }
    if (publicKey.length() != 32) {
      throw new InvalidTerm("public key", "32 bytes");
    }
    if (canaries < 1 || canaries > 64) {
      throw new InvalidTerm("canaries", "1 to 64");
    }
    if (!Octets.sha256(filter.bytes()).equals(filterDigest)) {
      throw new InvalidTerm("filter digest", "the digest of the filter");
    }
  }
}
