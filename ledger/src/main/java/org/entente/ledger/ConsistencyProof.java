package org.entente.ledger;

import java.util.List;

/**
 * Shows that a later tree only adds leaves to an earlier one (RFC 9162 section 2.1.4).
 *
 * @param first the number of leaves of the earlier tree
 * @param second the number of leaves of the later tree
 * @param path the hashes that rebuild both roots; empty if the sizes are equal or the earlier tree
 *     is empty
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

  public ConsistencyProof {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("no growth from " + first + " to " + second + " leaves");
    }
    path = List.copyOf(path);
  }

  /**
   * Whether this proof rebuilds both roots (RFC 9162 section 2.1.4.2). The two cases that the
   * algorithm leaves out need no path: equal sizes have equal roots, and every tree grows out of
   * the empty one.
   */
  public boolean verifies(TreeHead earlier, TreeHead later) {
    if (earlier.size() != first || later.size() != second) {
      return false;
    }
    if (first == 0 || first == second) {
      return path.isEmpty() && (first == 0 || earlier.root().equals(later.root()));
    }
    return rebuilds(earlier.root(), later.root());
  }

  private boolean rebuilds(Hash earlierRoot, Hash laterRoot) {
    boolean startsAtRoot = Long.bitCount(first) == 1;
    if (path.isEmpty()) {
      return false;
    }
    int complete = Long.numberOfTrailingZeros(~(first - 1));
    long fn = (first - 1) >> complete;
    long sn = (second - 1) >> complete;
    Hash earlierHash = startsAtRoot ? earlierRoot : path.getFirst();
    Hash laterHash = earlierHash;
    for (Hash sibling : startsAtRoot ? path : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        earlierHash = MerkleHashing.node(sibling, earlierHash);
        laterHash = MerkleHashing.node(sibling, laterHash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        laterHash = MerkleHashing.node(laterHash, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && earlierHash.equals(earlierRoot) && laterHash.equals(laterRoot);
  }
}
