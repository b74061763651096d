package org.entente.node.discovery;

import java.time.Instant;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;

/**
 * One epoch of our index for a partner and a class: its key, locked by the vault, and what was
 * published.
 *
 * @param entries how many values the index holds, canaries included
 */
public record Epoch(
    AuthorityId partner,
    LookupClass lookupClass,
    int number,
    Octets lockedKey,
    Octets publicKey,
    Octets filterDigest,
    int entries,
    Instant created,
    Instant validUntil) {

  /** The place of the key, for the vault. */
  String place() {
    return IndexBuilder.place(partner, lookupClass, number);
  }
}
