package org.entente.protocol;

import java.time.Instant;

/**
 * An asker's key for a class in which the holder learns first: the holder has its entries evaluated
 * under it once, and questions are then the asker's own tags.
 *
 * @param epoch counts up from 1; a new one has a new key
 * @param publicKey the committed key, 32 bytes (RFC 9497, section 4.1)
 * @param mostEntries how many entries the asker evaluates in the epoch at most: a holder that
 *     stuffs its index with a dictionary would learn the questions
 */
public record LookupKey(
    LookupClass lookupClass,
    int epoch,
    String suite,
    Octets publicKey,
    int mostEntries,
    Instant validUntil)
    implements Body {
  public LookupKey {
    if (epoch < 1) {
      throw new InvalidTerm("epoch", "1 or more");
    }
    if (!suite.equals(LookupManifest.SUITE)) {
      throw new InvalidTerm("suite", LookupManifest.SUITE);
    }
    if (publicKey.length() != 32) {
      throw new InvalidTerm("public key", "32 bytes");
    }
    if (mostEntries < 1) {
      throw new InvalidTerm("most entries", "1 or more");
    }
  }
}
