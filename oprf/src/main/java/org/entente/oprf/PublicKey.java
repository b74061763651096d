package org.entente.oprf;

import java.util.HexFormat;

/**
 * The public key a holder commits itself to, and against which the asker checks each evaluation
 * (RFC 9497, section 3.3.2). A canonical ristretto255 element other than the identity.
 */
public final class PublicKey {
  /** Length of an encoded public key. */
  public static final int BYTES = Element.BYTES;

  private final Element element;

  PublicKey(Element element) {
    this.element = element;
  }

  /**
   * Decodes a public key.
   *
   * @throws MalformedEncoding unless the bytes are a canonical encoding of an element other than
   *     the identity
   */
  public static PublicKey decode(byte[] encoded) {
    return new PublicKey(Element.decode(encoded));
  }

  /** Returns the 32 bytes of this key. */
  public byte[] encoded() {
    return element.encoded();
  }

  /** Returns the bytes themselves; they must not be changed. */
  byte[] bytes() {
    return element.bytes();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey key && element.equals(key.element);
  }

  @Override
  public int hashCode() {
    return element.hashCode();
  }

  /** Returns the type and the key in lower-case hexadecimal; it is public. */
  @Override
  public String toString() {
    return "PublicKey[" + HexFormat.of().formatHex(element.bytes()) + "]";
  }
}
