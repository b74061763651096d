package org.entente.oprf;

import java.security.MessageDigest;

/** {@code expand_message_xmd} with SHA-512 (RFC 9380, section 5.3.1). */
final class ExpandMessage {
  private static final int MAX_TAG_BYTES = 255;
  private static final int MAX_BYTES = 255 * Sha512.BYTES;
  private static final byte[] PADDING = new byte[Sha512.BLOCK_BYTES];

  private ExpandMessage() {}

  /**
   * Expands a message to uniform bytes.
   *
   * @param message the message, {@code msg}
   * @param tag the domain separation tag, {@code DST}, at most 255 bytes
   * @param length the number of bytes wanted, 1 to 16,320
   */
  static byte[] expand(byte[] message, byte[] tag, int length) {
    if (tag.length > MAX_TAG_BYTES) {
      throw new IllegalArgumentException("The tag has " + tag.length + " bytes, more than 255");
    }
    if (length < 1 || length > MAX_BYTES) {
      throw new IllegalArgumentException("Cannot expand to " + length + " bytes");
    }
    MessageDigest digest = Sha512.start();
    digest.update(PADDING);
    digest.update(message);
    digest.update((byte) (length >>> 8));
    digest.update((byte) length);
    digest.update((byte) 0);
    byte[] first = finish(digest, tag);
    byte[] expanded = new byte[length];
    byte[] previous = new byte[Sha512.BYTES];
    for (int i = 1, done = 0; done < length; i++) {
      for (int j = 0; j < previous.length; j++) {
        previous[j] ^= first[j];
      }
      digest.update(previous);
      digest.update((byte) i);
      previous = finish(digest, tag);
      int taken = Math.min(previous.length, length - done);
      System.arraycopy(previous, 0, expanded, done, taken);
      done += taken;
    }
    return expanded;
  }

  private static byte[] finish(MessageDigest digest, byte[] tag) {
    digest.update(tag);
    digest.update((byte) tag.length);
    return digest.digest();
  }
}
