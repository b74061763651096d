package org.entente.oprf;

/** Writes bits to a byte array of known length, from the highest bit of each byte to the lowest. */
final class BitWriter {
  private final byte[] bytes;
  private long position;

  /** Leaves room for a header and for this many bits, which begin after it. */
  BitWriter(int headerBytes, long bits) {
    bytes = new byte[Math.toIntExact(headerBytes + (bits + 7) / 8)];
    position = 8L * headerBytes;
  }

  /** Writes this many ones and a zero. */
  void writeUnary(long ones) {
    for (long i = 0; i < ones; i++) {
      bytes[(int) (position >>> 3)] |= (byte) (0x80 >>> (position & 7));
      position++;
    }
    position++;
  }

  /** Writes the lowest bits of a value, the highest of them first. */
  void write(long value, int count) {
    int left = count;
    while (left > 0) {
      int room = 8 - (int) (position & 7);
      int taken = Math.min(room, left);
      int chunk = (int) (value >>> (left - taken)) & ((1 << taken) - 1);
      bytes[(int) (position >>> 3)] |= (byte) (chunk << (room - taken));
      position += taken;
      left -= taken;
    }
  }

  /** Returns the array itself. */
  byte[] bytes() {
    return bytes;
  }
}
