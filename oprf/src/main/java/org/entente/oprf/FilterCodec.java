package org.entente.oprf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The encoding of a {@link Filter}, which describes it. */
final class FilterCodec {
  private static final byte[] MAGIC = "EGCS".getBytes(US_ASCII);
  private static final byte VERSION = 1;
  private static final int HEADER_BYTES = 11;
  private static final int MAX_BITS = Filter.bitsFor(Filter.MAX_SIZE);

  private FilterCodec() {}

  static byte[] encode(int bits, long[] values) {
    int parameter = parameter(bits, values.length);
    BitWriter writer = new BitWriter(HEADER_BYTES, bodyBits(parameter, values));
    ByteBuffer.wrap(writer.bytes())
        .put(MAGIC)
        .put(VERSION)
        .put((byte) bits)
        .put((byte) parameter)
        .putInt(values.length);
    long previous = 0;
    for (long value : values) {
      long difference = value - previous;
      writer.writeUnary(difference >>> parameter);
      writer.write(difference, parameter);
      previous = value;
    }
    return writer.bytes();
  }

  private static long bodyBits(int parameter, long[] values) {
    long bits = 0;
    long previous = 0;
    for (long value : values) {
      bits += ((value - previous) >>> parameter) + 1 + parameter;
      previous = value;
    }
    return bits;
  }

  static Filter decode(byte[] encoded) {
    if (encoded.length < HEADER_BYTES) {
      throw new MalformedFilter("A filter has at least " + HEADER_BYTES + " bytes");
    }
    ByteBuffer header = ByteBuffer.wrap(encoded, 0, HEADER_BYTES);
    byte[] magic = new byte[MAGIC.length];
    header.get(magic);
    if (!Arrays.equals(magic, MAGIC) || header.get() != VERSION) {
      throw new MalformedFilter("Not a filter of this version");
    }
    int bits = header.get();
    int parameter = header.get();
    int count = header.getInt();
    if (count < 0 || count > Filter.MAX_SIZE) {
      throw new MalformedFilter("A filter cannot hold so many values");
    }
    if (bits < Filter.bitsFor(count) || bits > MAX_BITS || parameter != parameter(bits, count)) {
      throw new MalformedFilter("Bits or parameter do not fit " + count + " values");
    }
    long leastBits = (long) count * (parameter + 1);
    if (8L * (encoded.length - HEADER_BYTES) < leastBits) {
      throw new MalformedFilter("The filter is too short for " + count + " values");
    }
    return Filter.owning(bits, values(new BitReader(encoded, HEADER_BYTES), bits, count));
  }

  private static long[] values(BitReader reader, int bits, int count) {
    int parameter = parameter(bits, count);
    long highest = (1L << (bits - parameter)) - 1;
    long[] values = new long[count];
    long previous = 0;
    for (int i = 0; i < count; i++) {
      long difference = reader.readUnary(highest) << parameter | reader.read(parameter);
      long value = previous + difference;
      if (value >>> bits != 0) {
        throw new MalformedFilter("Value " + i + " is too large");
      }
      if (i > 0 && difference == 0) {
        throw new MalformedFilter("Value " + i + " is not above the one before");
      }
      values[i] = value;
      previous = value;
    }
    reader.end();
    return values;
  }

  // Differences average 2^b / count, so this many bits are as good as random and the rest is small.
  private static int parameter(int bits, int count) {
    return bits - Filter.ceilLog2(count);
  }
}
