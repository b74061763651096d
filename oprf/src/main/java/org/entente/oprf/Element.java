package org.entente.oprf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An element of the group ristretto255 other than the identity: a blinded input on its way to the
 * holder of a key, or an evaluated one on its way back.
 *
 * <p>The encoding is the 32 bytes of RFC 9496, section 4.3.2. Decoding refuses a wrong length and
 * the identity, and for a single element a non-canonical encoding (RFC 9497, section 2.1, {@code
 * DeserializeElement}). Those of a batch are decoded by the multiplication that uses them, which
 * refuses the same: {@link Voprf#evaluate} and {@link Voprf#finish} let none through.
 */
public final class Element {
  /** Length of an encoded element. */
  public static final int BYTES = Ristretto255.ELEMENT_BYTES;

  private final byte[] bytes;

  private Element(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps the result of a group operation without a copy or a check. */
  static Element owning(byte[] valid) {
    return new Element(valid);
  }

  /**
   * Decodes one element.
   *
   * @throws MalformedEncoding unless the bytes are a canonical encoding of an element other than
   *     the identity
   */
  public static Element decode(byte[] encoded) {
    byte[] copy = encoded.clone();
    if (!Ristretto255.shared().isElement(copy)) {
      throw new MalformedEncoding("Not a valid group element");
    }
    return new Element(copy);
  }

  /**
   * Splits the concatenation of 1 to {@link Voprf#MAX_BATCH} elements. A thirtieth of what a batch
   * costs is spared by not decoding each here and again where it is multiplied.
   *
   * @throws BatchOutOfRange if there are none or too many; nothing is split then
   * @throws MalformedEncoding if the length is no multiple of 32, or an element is the identity or
   *     has its highest bit set
   */
  public static List<Element> decodeAll(byte[] encoded) {
    if (encoded.length % BYTES != 0) {
      throw new MalformedEncoding(encoded.length + " bytes are no whole number of elements");
    }
    int size = encoded.length / BYTES;
    BatchOutOfRange.check(size);
    Ristretto255 group = Ristretto255.shared();
    List<Element> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      byte[] one = Arrays.copyOfRange(encoded, i * BYTES, (i + 1) * BYTES);
      if (!group.mayBeElement(one)) {
        throw invalid(i, size);
      }
      elements.add(new Element(one));
    }
    return elements;
  }

  /** Says which element of a batch is not one of the group. */
  static MalformedEncoding invalid(int index, int size) {
    return new MalformedEncoding("Element " + index + " of " + size + " is not a valid one");
  }

  /**
   * Encodes 1 to {@link Voprf#MAX_BATCH} elements as their concatenation.
   *
   * @throws BatchOutOfRange if there are none or too many
   */
  public static byte[] encodeAll(List<Element> elements) {
    BatchOutOfRange.check(elements.size());
    byte[] encoded = new byte[elements.size() * BYTES];
    int at = 0;
    for (Element element : elements) {
      System.arraycopy(element.bytes, 0, encoded, at, BYTES);
      at += BYTES;
    }
    return encoded;
  }

  /** Returns the 32 bytes of this element. */
  public byte[] encoded() {
    return bytes.clone();
  }

  /** Returns the bytes themselves; they must not be changed. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Element element && Arrays.equals(bytes, element.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Names the type only. */
  @Override
  public String toString() {
    return "Element";
  }
}
