package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of RFC 9162 section 2.1 written down literally, as the measure for everything
 * else.
 */
final class NaiveTree {

  private NaiveTree() {}

  static Hash root(List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 0) {
      return MerkleHashing.empty();
    }
    if (n == 1) {
      return MerkleHashing.leaf(leaves.getFirst());
    }
    int k = split(n);
    return MerkleHashing.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
  }

  static List<Hash> path(int m, List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, n);
    return m < k ? join(path(m, left), root(right)) : join(path(m - k, right), root(left));
  }

  static List<Hash> proof(int m, List<byte[]> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<Hash> subproof(int m, List<byte[]> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, n);
    return m <= k
        ? join(subproof(m, left, whole), root(right))
        : join(subproof(m - k, right, false), root(left));
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> join(List<Hash> path, Hash last) {
    List<Hash> joined = new ArrayList<>(path);
    joined.add(last);
    return joined;
  }
}
