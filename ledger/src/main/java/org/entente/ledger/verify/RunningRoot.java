package org.entente.ledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;

/**
 * The Merkle root over the leaves seen so far (RFC 6962 section 2.1), in the plainest way that
 * needs no list of them: it keeps one peak for each perfect tree they make, and merges two peaks of
 * equal height whenever there are two.
 */
final class RunningRoot {

  private record Peak(int height, Digest digest) {}

  /** A hash; wrapped, since a record holds no array. */
  private static final class Digest {
    private final byte[] bytes;

    Digest(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  private final Deque<Peak> peaks = new ArrayDeque<>();
  private final MessageDigest sha256 = sha256();
  private long leaves;

  void add(byte[] leaf) {
    sha256.update((byte) 0);
    Peak right = new Peak(0, new Digest(sha256.digest(leaf)));
    while (!peaks.isEmpty() && peaks.peek().height() == right.height()) {
      Peak left = peaks.pop();
      right = new Peak(right.height() + 1, join(left.digest(), right.digest()));
    }
    peaks.push(right);
    leaves++;
  }

  long leaves() {
    return leaves;
  }

  String base64() {
    return Base64.getEncoder().encodeToString(root());
  }

  private byte[] root() {
    if (peaks.isEmpty()) {
      return sha256.digest();
    }
    Iterator<Peak> fromTheRight = peaks.iterator();
    Digest root = fromTheRight.next().digest();
    while (fromTheRight.hasNext()) {
      root = join(fromTheRight.next().digest(), root);
    }
    return root.bytes;
  }

  private Digest join(Digest left, Digest right) {
    sha256.update((byte) 1);
    sha256.update(left.bytes);
    return new Digest(sha256.digest(right.bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
