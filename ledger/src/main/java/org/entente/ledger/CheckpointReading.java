package org.entente.ledger;

/**
 * What came of reading a checkpoint. A checkpoint that was read is well formed; whether it is
 * genuine is a second question.
 */
public sealed interface CheckpointReading {

  /** It is a checkpoint. */
  record Read(Checkpoint checkpoint) implements CheckpointReading {}

  /** It is not a checkpoint in its one canonical form. */
  record Unreadable(Flaw flaw) implements CheckpointReading {}

  /** Where a text departs from the form of a checkpoint. */
  enum Flaw {
    /** Longer than any checkpoint. */
    TOO_LONG,
    /** Not UTF-8. */
    NOT_TEXT,
    /** Lines are missing, or superfluous, or the last one is not ended. */
    WRONG_LINES,
    /** The first line does not name a ledger. */
    BAD_ORIGIN,
    /** The second line is not a number of leaves. */
    BAD_SIZE,
    /** The third line is not a root, or not the root of a tree without leaves. */
    BAD_ROOT,
    /** The fourth line is not a time. */
    BAD_TIME,
    /** A signature line is malformed, or there are too many. */
    BAD_SIGNATURE_LINE
  }
}
