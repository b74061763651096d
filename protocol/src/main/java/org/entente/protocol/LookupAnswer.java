package org.entente.protocol;

import java.util.UUID;

/**
 * The evaluated batch with one proof (RFC 9497, section 3.3.2). It has the same form and size
 * whatever the holder holds.
 */
public record LookupAnswer(UUID question, int epoch, Octets evaluated, Octets proof)
    implements Body {
  public LookupAnswer {
    if (evaluated.length() % 32 != 0
        || !Padding.SIZES.contains(evaluated.length() / 32)
        || proof.length() != 64) {
      throw new InvalidTerm("evaluation", "a padded size of 32-byte elements, a 64-byte proof");
    }
  }
}
