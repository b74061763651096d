package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The append-only Merkle tree of RFC 9162 section 2.1 over a store of complete subtrees. It holds
 * no state: the caller says how many leaves there are, which makes it fit a transaction that may be
 * rolled back. Appending and proving touch a number of nodes that grows with the logarithm of the
 * size.
 */
public final class MerkleLog {

  private final NodeStore store;

  public MerkleLog(NodeStore store) {
    this.store = store;
  }

  /**
   * Adds leaves to a log of {@code size} leaves and returns the head of the log they make. The
   * right edge is read once and the new nodes are put in one go, so that many leaves cost little
   * more than one. The caller sees to it that nobody else appends at the same time.
   *
   * @param leafHashes {@link MerkleHashing#leaf} of each leaf, in order
   */
  public TreeHead append(long size, List<Hash> leafHashes) {
    if (size < 0) {
      throw new IllegalArgumentException("a log cannot have " + size + " leaves");
    }
    RightEdge edge = edge(size);
    List<NodeStore.Node> completed = new ArrayList<>();
    leafHashes.forEach(leaf -> edge.add(leaf, completed::add));
    store.put(completed);
    return edge.head();
  }

  /** The root of a tree that is not kept. */
  public static Hash root(List<Hash> leafHashes) {
    RightEdge edge = new RightEdge();
    leafHashes.forEach(leaf -> edge.add(leaf, _ -> {}));
    return edge.head().root();
  }

  private RightEdge edge(long size) {
    List<Hash> subtrees = new ArrayList<>();
    long low = 0;
    while (low < size) {
      int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(size - low);
      subtrees.add(read(level, low >> level));
      low += 1L << level;
    }
    return new RightEdge(size, subtrees);
  }

  /** The head of the log when it had this many leaves. */
  public TreeHead head(long size) {
    return edge(size).head();
  }

  /**
   * The proof that leaf {@code index} is in the log of {@code size} leaves (RFC 9162 section
   * 2.1.3.1).
   */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a log of " + size);
    }
    List<Hash> path = new ArrayList<>();
    long low = 0;
    long high = size;
    while (high - low > 1) {
      long middle = low + split(high - low);
      if (index < middle) {
        path.add(root(middle, high));
        high = middle;
      } else {
        path.add(root(low, middle));
        low = middle;
      }
    }
    return new InclusionProof(index, size, path.reversed());
  }

  /**
   * The proof that the log of {@code second} leaves starts with the log of {@code first} leaves
   * (RFC 9162 section 2.1.4.1).
   */
  public ConsistencyProof consistency(long first, long second) {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("no growth from " + first + " to " + second + " leaves");
    }
    if (first == 0 || first == second) {
      return new ConsistencyProof(first, second, List.of());
    }
    List<Hash> path = new ArrayList<>();
    long low = 0;
    long high = second;
    while (high != first) {
      long middle = low + split(high - low);
      if (first <= middle) {
        path.add(root(middle, high));
        high = middle;
      } else {
        path.add(root(low, middle));
        low = middle;
      }
    }
    if (low != 0) {
      path.add(root(low, high));
    }
    return new ConsistencyProof(first, second, path.reversed());
  }

  /**
   * The Merkle tree hash of the leaves from {@code low} up to {@code high}; {@code low} is a
   * multiple of the width.
   */
  private Hash root(long low, long high) {
    long width = high - low;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return read(level, low >> level);
    }
    long middle = low + split(width);
    return MerkleHashing.node(root(low, middle), root(middle, high));
  }

  private Hash read(int level, long index) {
    return store.find(level, index).orElseThrow(() -> new MissingNode(level, index));
  }

  /** The largest power of two below the width. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
