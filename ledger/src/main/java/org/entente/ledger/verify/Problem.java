package org.entente.ledger.verify;

/** What can be wrong with a ledger file. */
public enum Problem {
  /** The file does not begin as a ledger file does. */
  NOT_A_LEDGER,
  /** The key of the file is not an Ed25519 verifier key of its origin. */
  KEY_MALFORMED,
  /** The key of the file is none of those the auditor expects. */
  KEY_NOT_PINNED,
  /** A line is not of the form of the file. */
  LINE_MALFORMED,
  /** A leaf is missing, repeated or out of its place. */
  LEAF_OUT_OF_ORDER,
  /** A checkpoint is not a signed note of the agreed form. */
  CHECKPOINT_MALFORMED,
  /** A checkpoint is of another ledger. */
  ORIGIN_WRONG,
  /** A checkpoint is not signed with the key of the file. */
  SIGNATURE_MISSING,
  /** The signature of a checkpoint is not of this checkpoint. */
  SIGNATURE_WRONG,
  /** A checkpoint is of fewer leaves than the one before it. */
  SHRUNK,
  /** A checkpoint stands behind more or fewer leaves than it counts. */
  SIZE_WRONG,
  /**
   * The root of a checkpoint is not the root over the leaves before it: one of them was changed.
   */
  ROOT_WRONG,
  /** A checkpoint was signed before the one that precedes it. */
  TIME_BACKWARDS,
  /** Leaves at the end stand under no checkpoint. */
  LEAVES_UNCOVERED,
  /** There is no checkpoint at all. */
  NO_CHECKPOINT,
  /** The file ends before its last line. */
  CUT_OFF,
  /** The last line counts other numbers of leaves or checkpoints than there are. */
  COUNT_WRONG,
  /** There is more behind the last line. */
  TRAILING,
  /** At a size that a witness knows, the ledger has another root than the witness saw. */
  NOT_AS_WITNESSED,
  /** A witness saw more leaves than the file has. */
  SHORTER_THAN_WITNESSED
}
