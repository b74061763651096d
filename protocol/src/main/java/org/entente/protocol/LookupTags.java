package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * A question in a class in which the holder learns first: the tags of the asker's values under the
 * asker's own key, padded with random ones, tied to a case file, a purpose and an officer's opaque
 * reference.
 *
 * @param commitment Merkle root over the asker's salted inputs, so that a later dispute can be
 *     opened
 * @param asked from this instant both sides count when the answer is due, whatever it is
 * @param tags concatenated tags of 16 bytes, as many as the padded size
 */
public record LookupTags(
    UUID question,
    CaseReference caseReference,
    Purpose purpose,
    LegalBasis legalBasis,
    String officer,
    LookupClass lookupClass,
    int epoch,
    Octets commitment,
    Instant asked,
    Octets tags)
    implements Body {
  /** The bytes of a tag: the first of the output (RFC 9497, section 3.3.1). */
  public static final int TAG_BYTES = 16;

  public LookupTags {
    officer = Rules.text("officer reference", officer, 40);
    if (epoch < 1) {
      throw new InvalidTerm("epoch", "1 or more");
    }
    if (commitment.length() != 32) {
      throw new InvalidTerm("commitment", "32 bytes");
    }
    if (tags.length() % TAG_BYTES != 0 || !Padding.SIZES.contains(tags.length() / TAG_BYTES)) {
      throw new InvalidTerm("tags", "a padded number of 16-byte tags");
    }
  }

  /** What is told of the question itself. */
  public LookupQuestion asQuestion() {
    return new LookupQuestion(question, caseReference, purpose, legalBasis, officer, size());
  }

  /** The padded number of values, which is what the budget is charged. */
  public int size() {
    return tags.length() / TAG_BYTES;
  }
}
