package org.entente.protocol;

/**
 * A part of a coded set on its way. Parts are ordinary messages, so that a large set resumes where
 * it was interrupted.
 *
 * @param digest SHA-256 of the whole set
 * @param part counts up from 1
 */
public record LookupSegmentPart(
    LookupClass lookupClass, Octets digest, int part, int parts, Octets bytes) implements Body {
  /** The most bytes of one part. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** The most parts of one set. */
  public static final int MOST = 1024;

  public LookupSegmentPart {
    if (digest.length() != 32) {
      throw new InvalidTerm("segment digest", "32 bytes");
    }
    if (parts < 1 || parts > MOST || part < 1 || part > parts) {
      throw new InvalidTerm("part", "1 to the number of parts, at most " + MOST);
    }
    if (bytes.length() < 1 || bytes.length() > LARGEST) {
      throw new InvalidTerm("part", "1 to " + LARGEST + " bytes");
    }
  }
}
