package org.entente.oprf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The pseudorandom value of an input under a key: 64 bytes (RFC 9497, section 3.3, {@code Nh}).
 *
 * <p>Without the key an output tells nothing about its input, but equal outputs tell of equal
 * inputs: treat it as personal data. Ordered as unsigned bytes. Comparing takes time that depends
 * on the values; both sides of a comparison are local.
 */
public final class Output implements Comparable<Output> {
  /** Length of an encoded output. */
  public static final int BYTES = Sha512.BYTES;

  private final byte[] bytes;

  private Output(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps a digest without a copy. */
  static Output owning(byte[] digest) {
    return new Output(digest);
  }

  /**
   * Decodes an output from local storage.
   *
   * @throws MalformedEncoding unless there are 64 bytes
   */
  public static Output decode(byte[] encoded) {
    if (encoded.length != BYTES) {
      throw new MalformedEncoding("An output has 64 bytes, not " + encoded.length);
    }
    return new Output(encoded.clone());
  }

  /** Returns the 64 bytes of this output. */
  public byte[] encoded() {
    return bytes.clone();
  }

  /**
   * Returns the first bits of this output as a number, the way {@link Filter} cuts it. Fewer bits
   * of the same output are that number shifted right.
   *
   * @param count 1 to 63
   */
  public long leadingBits(int count) {
    if (count < 1 || count > 63) {
      throw new IllegalArgumentException("Cannot return " + count + " leading bits");
    }
    return ByteBuffer.wrap(bytes).getLong() >>> (64 - count);
  }

  @Override
  public int compareTo(Output other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Output output && Arrays.equals(bytes, output.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Names the type only. */
  @Override
  public String toString() {
    return "Output";
  }
}
