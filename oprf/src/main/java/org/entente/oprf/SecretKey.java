package org.entente.oprf;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The holder's secret key: a scalar other than zero (RFC 9497, section 3.2).
 *
 * <p>It lies outside the Java heap, never prints itself, has no equality by content, and is wiped
 * by {@link #close()}; using it afterwards throws {@link IllegalStateException}. Safe for use by
 * many threads.
 */
public final class SecretKey implements AutoCloseable {
  /** Length of an encoded secret key. */
  public static final int BYTES = Ristretto255.SCALAR_BYTES;

  private final Secrets scalar;

  private SecretKey(Secrets scalar) {
    this.scalar = scalar;
  }

  /** Takes a valid scalar and wipes the array it came in. */
  static SecretKey taking(byte[] scalar) {
    Secrets secrets = new Secrets(scalar);
    Arrays.fill(scalar, (byte) 0);
    return new SecretKey(secrets);
  }

  /**
   * Decodes a key kept in encrypted storage. The caller wipes its own array.
   *
   * @throws MalformedEncoding unless the bytes are a canonical scalar other than zero
   */
  public static SecretKey decode(byte[] encoded) {
    Ristretto255 group = Ristretto255.shared();
    byte[] copy = encoded.clone();
    if (!group.isScalar(copy) || group.isZero(copy)) {
      Arrays.fill(copy, (byte) 0);
      throw new MalformedEncoding("Not a valid secret key");
    }
    return taking(copy);
  }

  /**
   * Returns the 32 secret bytes of this key, for a store that encrypts them. The caller wipes the
   * array as soon as they are encrypted.
   */
  public byte[] encodedForEncryptedStorage() {
    return scalar.copy();
  }

  <T> T read(Function<MemorySegment, T> reader) {
    return scalar.read(reader);
  }

  /** Tells whether this key has been wiped. */
  public boolean isWiped() {
    return scalar.isWiped();
  }

  /** Wipes this key, after those who are using it at this moment are done. */
  @Override
  public void close() {
    scalar.close();
  }

  /** Names the type only. */
  @Override
  public String toString() {
    return "SecretKey";
  }
}
