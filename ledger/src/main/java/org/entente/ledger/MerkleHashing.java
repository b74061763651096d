package org.entente.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of a Merkle tree as RFC 9162 section 2.1.1 defines them: SHA-256, with 0x00 before a
 * leaf and 0x01 before two children, so that no leaf can pass for a node.
 */
public final class MerkleHashing {

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private MerkleHashing() {}

  /** The hash of a leaf: {@code SHA-256(0x00 || leaf)}. */
  public static Hash leaf(byte[] leaf) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    digest.update(leaf);
    return Hash.of(digest.digest());
  }

  /** The hash of a node: {@code SHA-256(0x01 || left || right)}. */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    left.feed(digest);
    right.feed(digest);
    return Hash.of(digest.digest());
  }

  /** The root of a tree without leaves: the SHA-256 of nothing. */
  public static Hash empty() {
    return Hash.of(sha256().digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
