package org.entente.oprf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions of this package, from the JDK, which must provide both. */
final class Sha512 {
  /** Length of a SHA-512 digest in bytes. */
  static final int BYTES = 64;

  /** Length of a SHA-512 input block in bytes. */
  static final int BLOCK_BYTES = 128;

  private Sha512() {}

  static MessageDigest start() {
    return algorithm("SHA-512");
  }

  static byte[] hash(byte[] message) {
    return start().digest(message);
  }

  static byte[] sha256(byte[] message) {
    return algorithm("SHA-256").digest(message);
  }

  private static MessageDigest algorithm(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK lacks " + name, e);
    }
  }
}
