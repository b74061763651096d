package org.entente.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Where a {@link MerkleLog} keeps the hashes of complete subtrees. The node at {@code (level,
 * index)} covers the leaves from {@code index << level} up to, and not including, {@code (index +
 * 1) << level}; level 0 holds the leaf hashes. A complete subtree never changes again, so nothing
 * is ever written twice.
 */
public interface NodeStore {

  /** A hash and its place. */
  record Node(int level, long index, Hash hash) {}

  /** The hash at this place, or empty if its subtree is not complete yet. */
  Optional<Hash> find(int level, long index);

  /** Keeps hashes. An implementation refuses a place that is already taken. */
  void put(List<Node> nodes);
}
