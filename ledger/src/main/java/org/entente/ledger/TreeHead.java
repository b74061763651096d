package org.entente.ledger;

/**
 * What a ledger of a given size looks like: the number of its leaves and the Merkle root over them.
 *
 * @param size the number of leaves
 * @param root the root over exactly these leaves
 */
public record TreeHead(long size, Hash root) {

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
    }
    if (size == 0 && !root.equals(MerkleHashing.empty())) {
      throw new IllegalArgumentException("a tree without leaves has one possible root");
    }
  }

  /** The head of a ledger in which nothing has been written yet. */
  public static TreeHead empty() {
    return new TreeHead(0, MerkleHashing.empty());
  }
}
