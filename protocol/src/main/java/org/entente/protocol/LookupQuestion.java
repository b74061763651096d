package org.entente.protocol;

import java.util.UUID;

/**
 * A padded batch of blinded values (RFC 9497, section 3.3.2), tied to a case file, a purpose and an
 * officer's opaque reference.
 *
 * @param officer an opaque reference to the asking officer, stable for budgets, meaningless outside
 *     the asking node
 * @param commitment Merkle root over the asker's salted inputs, so that a later dispute can be
 *     opened
 * @param blinded concatenated group elements of 32 bytes, as many as the padded size
 */
public record LookupQuestion(
    UUID question,
    CaseReference caseReference,
    Purpose purpose,
    LegalBasis legalBasis,
    String officer,
    LookupClass lookupClass,
    Octets commitment,
    Octets blinded)
    implements Body {
  public LookupQuestion {
    officer = Rules.text("officer reference", officer, 40);
    int elements = blinded.length() / 32;
    if (blinded.length() % 32 != 0 || !Padding.SIZES.contains(elements)) {
      throw new InvalidTerm("blinded batch", "a padded size of 32-byte elements");
    }
    if (commitment.length() != 32) {
      throw new InvalidTerm("commitment", "32 bytes");
    }
  }

  /** The padded number of values, which is what the budget is charged. */
  public int size() {
    return blinded.length() / 32;
  }
}
