package org.entente.oprf;

import java.util.Arrays;

/**
 * A proof that a whole batch was evaluated with the key behind a public key: the scalars {@code c}
 * and {@code s} of RFC 9497, section 2.2.1, as 64 bytes {@code c || s}.
 */
public final class Proof {
  /** Length of an encoded proof. */
  public static final int BYTES = 2 * Ristretto255.SCALAR_BYTES;

  private final byte[] bytes;

  private Proof(byte[] bytes) {
    this.bytes = bytes;
  }

  static Proof of(byte[] challenge, byte[] response) {
    byte[] bytes = Arrays.copyOf(challenge, BYTES);
    System.arraycopy(response, 0, bytes, challenge.length, response.length);
    return new Proof(bytes);
  }

  /**
   * Decodes a proof. Whether it holds shows only when it is checked.
   *
   * @throws MalformedEncoding unless the bytes are two canonical scalars
   */
  public static Proof decode(byte[] encoded) {
    Proof proof = new Proof(encoded.clone());
    Ristretto255 group = Ristretto255.shared();
    if (encoded.length != BYTES
        || !group.isScalar(proof.challenge())
        || !group.isScalar(proof.response())) {
      throw new MalformedEncoding("Not a valid proof");
    }
    return proof;
  }

  byte[] challenge() {
    return Arrays.copyOfRange(bytes, 0, Ristretto255.SCALAR_BYTES);
  }

  byte[] response() {
    return Arrays.copyOfRange(bytes, Ristretto255.SCALAR_BYTES, BYTES);
  }

  /** Returns the 64 bytes of this proof. */
  public byte[] encoded() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Proof proof && Arrays.equals(bytes, proof.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Names the type only. */
  @Override
  public String toString() {
    return "Proof";
  }
}
