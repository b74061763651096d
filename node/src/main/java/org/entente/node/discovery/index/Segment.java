package org.entente.node.discovery.index;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;

/**
 * One segment of our index for a partner and a class: its key, locked by the vault, and what was
 * built under it.
 *
 * @param agreement the digest of the terms it was built under
 * @param entries the padded size of what was published; 0 until it was built
 * @param filterDigest the digest of the coded set, once built
 * @param struckDigest the digest of the coded set of what no longer counts
 */
public record Segment(
    AuthorityId partner,
    LookupClass lookupClass,
    int epoch,
    int number,
    State state,
    Octets agreement,
    Octets lockedKey,
    Octets publicKey,
    int entries,
    Optional<Octets> filterDigest,
    Optional<Octets> struckDigest,
    Instant created,
    Instant validUntil) {

  /** Where a segment stands; when its time is over its key is destroyed. */
  public enum State {
    /** Its pieces are being built. */
    PLANNED,
    /** Built; its manifest waits for its place in the ledger. */
    BUILT,
    /** Published: questions are evaluated under its key. */
    LIVE
  }

  /** The same segment with its locked key. */
  Segment withKey(Octets locked) {
    return new Segment(
        partner,
        lookupClass,
        epoch,
        number,
        state,
        agreement,
        locked,
        publicKey,
        entries,
        filterDigest,
        struckDigest,
        created,
        validUntil);
  }

  /** The place of the key, for the vault. */
  public String place() {
    return "discovery_segment/" + partner + "/" + lookupClass + "/" + epoch + "/" + number;
  }
}
