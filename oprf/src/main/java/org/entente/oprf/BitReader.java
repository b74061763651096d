package org.entente.oprf;

/** Reads bits from a byte array, from the highest bit of each byte to the lowest. */
final class BitReader {
  private final byte[] bytes;
  private final long end;
  private long position;

  /** Starts at a byte. */
  BitReader(byte[] bytes, int offset) {
    this.bytes = bytes;
    end = 8L * bytes.length;
    position = 8L * offset;
  }

  /** Reads ones up to a zero and returns their number, which may not be above the limit. */
  long readUnary(long limit) {
    long ones = 0;
    while (read(1) == 1) {
      ones++;
      if (ones > limit) {
        throw new MalformedFilter("A difference is too large");
      }
    }
    return ones;
  }

  /** Reads up to 63 bits as a number. */
  long read(int count) {
    if (count > end - position) {
      throw new MalformedFilter("The filter is cut short");
    }
    long value = 0;
    int left = count;
    while (left > 0) {
      int room = 8 - (int) (position & 7);
      int taken = Math.min(room, left);
      int chunk = bytes[(int) (position >>> 3)] >>> (room - taken) & ((1 << taken) - 1);
      value = value << taken | chunk;
      position += taken;
      left -= taken;
    }
    return value;
  }

  /** Checks that only zero bits of the current byte are left. */
  void end() {
    long left = end - position;
    if (left >= 8 || read((int) left) != 0) {
      throw new MalformedFilter("Something follows the last value");
    }
  }
}
