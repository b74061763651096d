package org.entente.protocol;

import java.util.UUID;

/**
 * A padded batch of a holder's blinded entries, to be evaluated under the asker's key of the epoch.
 *
 * @param blinded concatenated group elements of 32 bytes, as many as the padded size
 */
public record LookupEntries(UUID batch, LookupClass lookupClass, int epoch, Octets blinded)
    implements Body {
  public LookupEntries {
    if (epoch < 1) {
      throw new InvalidTerm("epoch", "1 or more");
    }
    if (blinded.length() % 32 != 0 || !Padding.SIZES.contains(blinded.length() / 32)) {
      throw new InvalidTerm("blinded entries", "a padded size of 32-byte elements");
    }
  }

  /** The padded number of entries. */
  public int size() {
    return blinded.length() / 32;
  }
}
