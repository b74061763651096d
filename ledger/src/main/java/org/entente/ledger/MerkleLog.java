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
   * Adds a leaf to a log of {@code size} leaves and returns the head of the log of {@code size + 1}
   * leaves. The caller sees to it that nobody else appends at the same time.
   *
   * @param leafHash {@link MerkleHashing#leaf} of the leaf
   */
  public TreeHead append(long size, Hash leafHash) {
    if (size < 0) {
      throw new IllegalArgumentException("a log cannot have " + size + " leaves");
    }
    Hash hash = leafHash;
    int level = 0;
    long index = size;
    store.put(level, index, hash);
    while ((index & 1) == 1) {
      hash = MerkleHashing.node(read(level, index - 1), hash);
      index >>= 1;
      level++;
      store.put(level, index, hash);
    }
    return head(size + 1);
  }

  /** The head of the log when it had this many leaves. */
  public TreeHead head(long size) {
    return size == 0 ? TreeHead.empty() : new TreeHead(size, root(0, size));
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
