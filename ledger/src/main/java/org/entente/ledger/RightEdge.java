package org.entente.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a tree: the roots of the complete subtrees its leaves make, of which there are
 * as many as its size has bits. It is all that adding a leaf and knowing the root take.
 */
final class RightEdge {
  private final Deque<Hash> smallestFirst = new ArrayDeque<>();
  private long size;

  /** The edge of the empty tree. */
  RightEdge() {}

  /** The edge of a tree of this many leaves, its subtrees given from the largest down. */
  RightEdge(long size, List<Hash> largestFirst) {
    this.size = size;
    largestFirst.forEach(smallestFirst::push);
  }

  /** Adds a leaf, and tells of every subtree that it completes, the leaf itself being the first. */
  void add(Hash leafHash, Consumer<NodeStore.Node> completed) {
    Hash hash = leafHash;
    int level = 0;
    long index = size;
    completed.accept(new NodeStore.Node(level, index, hash));
    while ((index & 1) == 1) {
      hash = MerkleHashing.node(smallestFirst.pop(), hash);
      index >>= 1;
      level++;
      completed.accept(new NodeStore.Node(level, index, hash));
    }
    smallestFirst.push(hash);
    size++;
  }

  TreeHead head() {
    if (smallestFirst.isEmpty()) {
      return TreeHead.empty();
    }
    Iterator<Hash> subtrees = smallestFirst.iterator();
    Hash root = subtrees.next();
    while (subtrees.hasNext()) {
      root = MerkleHashing.node(subtrees.next(), root);
    }
    return new TreeHead(size, root);
  }
}
