package org.entente.ledger;

/** The store lacks the hash of a complete subtree that a ledger of the stated size must have. */
public final class MissingNode extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingNode(int level, long index) {
    super("the ledger's store has no node at level " + level + ", index " + index);
  }
}
