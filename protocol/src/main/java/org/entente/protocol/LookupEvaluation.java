package org.entente.protocol;

/**
 * The evaluated batch under the key of one segment, with one proof (RFC 9497, section 3.3.2).
 *
 * @param segment the number of the segment in the manifest
 */
public record LookupEvaluation(int segment, Octets evaluated, Octets proof) {
  public LookupEvaluation {
    if (segment < 0 || segment > LookupSegment.MOST_DELTAS) {
      throw new InvalidTerm("segment", "0 to " + LookupSegment.MOST_DELTAS);
    }
    if (evaluated.length() % 32 != 0
        || !Padding.SIZES.contains(evaluated.length() / 32)
        || proof.length() != 64) {
      throw new InvalidTerm("evaluation", "a padded size of 32-byte elements, a 64-byte proof");
    }
  }
}
