package org.entente.protocol;

import java.util.UUID;

/**
 * What the holder's officer released about a question in which the holder learns first: one bit a
 * tag, in the order of the tags. All zeros is the one negative answer, true for nothing held,
 * shielded, declined and lapsed alike.
 */
public record LookupOutcome(UUID question, Octets released) implements Body {
  public LookupOutcome {
    if (released.length() % 8 != 0 || !Padding.SIZES.contains(8 * released.length())) {
      throw new InvalidTerm("released", "one bit for each of a padded number of tags");
    }
  }

  /** Whether a match on the tag at a position was released. */
  public boolean isReleased(int position) {
    return (released.bytes()[position / 8] >> (position % 8) & 1) == 1;
  }
}
