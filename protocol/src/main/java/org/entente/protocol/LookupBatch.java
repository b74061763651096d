package org.entente.protocol;

import java.util.List;
import java.util.UUID;

/**
 * Questions whose values are blinded together (RFC 9497, section 3.3.2), mixed and padded: nobody
 * can tell which value belongs to which question, and one proof answers them all.
 *
 * @param commitment Merkle root over the asker's salted inputs, so that a later dispute can be
 *     opened
 * @param blinded concatenated group elements of 32 bytes, as many as a padded size, and never more
 *     than the questions pay for
 */
public record LookupBatch(
    UUID batch,
    LookupClass lookupClass,
    List<LookupQuestion> questions,
    Octets commitment,
    Octets blinded)
    implements Body {
  /** The most questions that travel together. */
  public static final int MOST_QUESTIONS = 256;

  public LookupBatch {
    questions = List.copyOf(questions);
    Rules.size("questions", questions, 1, MOST_QUESTIONS);
    if (questions.stream().map(LookupQuestion::question).distinct().count() != questions.size()) {
      throw new InvalidTerm("questions", "each once");
    }
    if (commitment.length() != 32) {
      throw new InvalidTerm("commitment", "32 bytes");
    }
    int elements = blinded.length() / 32;
    if (blinded.length() % 32 != 0 || !Padding.SIZES.contains(elements)) {
      throw new InvalidTerm("blinded batch", "a padded size of 32-byte elements");
    }
    if (elements > questions.stream().mapToInt(LookupQuestion::size).sum()) {
      throw new InvalidTerm("blinded batch", "no more values than the questions pay for");
    }
  }
}
