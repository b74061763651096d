package org.entente.ledger;

import java.util.List;

/**
 * Shows that one leaf stands at one place of a tree (RFC 9162 section 2.1.3).
 *
 * @param index the place of the leaf, counted from 0
 * @param size the number of leaves of the tree
 * @param path the hashes beside the way from the leaf to the root, lowest first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    path = List.copyOf(path);
  }

  /**
   * Whether this proof leads from the leaf to the root of the head (RFC 9162 section 2.1.3.2).
   *
   * @param leafHash {@link MerkleHashing#leaf} of the leaf in question
   * @param head a tree head that the caller already trusts
   */
  public boolean verifies(Hash leafHash, TreeHead head) {
    if (head.size() != size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    Hash hash = leafHash;
    for (Hash sibling : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        hash = MerkleHashing.node(sibling, hash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        hash = MerkleHashing.node(hash, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && hash.equals(head.root());
  }
}
