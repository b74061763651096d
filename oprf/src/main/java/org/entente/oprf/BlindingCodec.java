package org.entente.oprf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stored form of a {@link Blinding}: a version byte 1, the number of items in two bytes, and
 * for each item its blind (32 bytes), its blinded element (32), the length of its input in two
 * bytes and the input. Numbers are big-endian; nothing may follow.
 */
final class BlindingCodec {
  private static final byte VERSION = 1;
  private static final int HEADER_BYTES = 3;
  private static final int FIXED_ITEM_BYTES = Ristretto255.SCALAR_BYTES + Element.BYTES + 2;

  private BlindingCodec() {}

  static byte[] encode(byte[] blinds, List<byte[]> inputs, List<Element> elements) {
    int length = HEADER_BYTES + inputs.size() * FIXED_ITEM_BYTES;
    for (byte[] input : inputs) {
      length += input.length;
    }
    ByteBuffer encoded = ByteBuffer.allocate(length);
    encoded.put(VERSION).putShort((short) inputs.size());
    for (int i = 0; i < inputs.size(); i++) {
      encoded.put(blinds, i * Ristretto255.SCALAR_BYTES, Ristretto255.SCALAR_BYTES);
      encoded.put(elements.get(i).bytes());
      encoded.putShort((short) inputs.get(i).length).put(inputs.get(i));
    }
    return encoded.array();
  }

  static Blinding decode(byte[] encoded) {
    List<byte[]> inputs = new ArrayList<>();
    byte[] blinds = {};
    try {
      ByteBuffer buffer = ByteBuffer.wrap(encoded);
      if (buffer.get() != VERSION) {
        throw new MalformedEncoding("Not a stored batch of this version");
      }
      int size = Short.toUnsignedInt(buffer.getShort());
      if (size < 1 || size > Voprf.MAX_BATCH || buffer.remaining() < size * FIXED_ITEM_BYTES) {
        throw new MalformedEncoding("A stored batch cannot hold " + size + " items here");
      }
      byte[] elements = new byte[size * Element.BYTES];
      blinds = new byte[size * Ristretto255.SCALAR_BYTES];
      for (int i = 0; i < size; i++) {
        blind(buffer, blinds, i);
        buffer.get(elements, i * Element.BYTES, Element.BYTES);
        inputs.add(bytes(buffer, Short.toUnsignedInt(buffer.getShort())));
      }
      if (buffer.hasRemaining()) {
        throw new MalformedEncoding("Bytes follow a stored batch");
      }
      return Blinding.taking(blinds, inputs, Element.decodeAll(elements));
    } catch (BufferUnderflowException e) {
      throw new MalformedEncoding("A stored batch is cut short");
    } finally {
      Arrays.fill(blinds, (byte) 0);
      inputs.forEach(input -> Arrays.fill(input, (byte) 0));
    }
  }

  private static void blind(ByteBuffer buffer, byte[] blinds, int index) {
    Ristretto255 group = Ristretto255.shared();
    byte[] blind = bytes(buffer, Ristretto255.SCALAR_BYTES);
    boolean isValid = group.isScalar(blind) && !group.isZero(blind);
    System.arraycopy(blind, 0, blinds, index * blind.length, blind.length);
    Arrays.fill(blind, (byte) 0);
    if (!isValid) {
      throw new MalformedEncoding("Blind " + index + " of a stored batch is not a valid one");
    }
  }

  // The length is compared first, so that a number in the bytes never decides an allocation alone.
  private static byte[] bytes(ByteBuffer buffer, int length) {
    if (length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }
}
