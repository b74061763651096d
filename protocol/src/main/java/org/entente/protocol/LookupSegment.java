package org.entente.protocol;

import java.util.Optional;

/**
 * One segment of a holder's index as its manifest states it: a key of its own, and what was built
 * under it.
 *
 * @param number 0 for the base of an epoch, 1 to 8 for what was added since
 * @param publicKey the committed key of the segment, 32 bytes (RFC 9497, section 4.1)
 * @param filterDigest SHA-256 of the coded set
 * @param entries the padded size of the set
 * @param struckDigest SHA-256 of the coded set of values that no longer count, if there are any
 */
public record LookupSegment(
    int number, Octets publicKey, Octets filterDigest, int entries, Optional<Octets> struckDigest) {
  /** The most segments that live beside a base; then they are merged into a new one. */
  public static final int MOST_DELTAS = 8;

  public LookupSegment {
    if (number < 0 || number > MOST_DELTAS) {
      throw new InvalidTerm("segment", "0 to " + MOST_DELTAS);
    }
    if (publicKey.length() != 32) {
      throw new InvalidTerm("public key", "32 bytes");
    }
    if (filterDigest.length() != 32 || struckDigest.filter(d -> d.length() != 32).isPresent()) {
      throw new InvalidTerm("segment digest", "32 bytes");
    }
    if (entries < 0) {
      throw new InvalidTerm("segment entries", "0 or more");
    }
  }
}
