package org.entente.protocol;

import java.util.UUID;

/** A holder's entries evaluated under the asker's key, with one proof (RFC 9497, section 3.3.2). */
public record LookupEntriesEvaluated(UUID batch, int epoch, Octets evaluated, Octets proof)
    implements Body {
  public LookupEntriesEvaluated {
    if (evaluated.length() % 32 != 0
        || !Padding.SIZES.contains(evaluated.length() / 32)
        || proof.length() != 64) {
      throw new InvalidTerm("evaluation", "a padded size of 32-byte elements, a 64-byte proof");
    }
  }
}
