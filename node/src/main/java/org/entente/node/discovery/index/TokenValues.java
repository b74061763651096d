package org.entente.node.discovery.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.oprf.Output;
import org.entente.protocol.Octets;

/**
 * Tokens as numbers, the way an index works with them: a digest of eight bytes to compare holdings
 * by, and the leading bits of the output under a segment's key. Held in arrays, since there may be
 * ten million.
 */
final class TokenValues {
  /** The leading bits of an output that are kept; a filter needs at most as many. */
  static final int VALUE_BITS = 60;

  private long[] digests = new long[64];
  private long[] values = new long[64];
  private int size;

  /** The digest of a token; two of ten million are the same once in a hundred thousand indexes. */
  static long digest(String token) {
    byte[] hash = Octets.sha256(token.getBytes(StandardCharsets.UTF_8)).bytes();
    return ByteBuffer.wrap(hash).getLong();
  }

  static long value(Output output) {
    return output.leadingBits(VALUE_BITS);
  }

  void add(long digest, long value) {
    if (size == digests.length) {
      digests = Arrays.copyOf(digests, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    digests[size] = digest;
    values[size++] = value;
  }

  void addAll(TokenValues others) {
    for (int i = 0; i < others.size; i++) {
      add(others.digests[i], others.values[i]);
    }
  }

  int size() {
    return size;
  }

  long digest(int index) {
    return digests[index];
  }

  long value(int index) {
    return values[index];
  }

  long[] values() {
    return Arrays.copyOf(values, size);
  }

  /** The digests in ascending order. */
  long[] sortedDigests() {
    long[] sorted = Arrays.copyOf(digests, size);
    Arrays.parallelSort(sorted);
    return sorted;
  }

  byte[] encoded() {
    ByteBuffer buffer = ByteBuffer.allocate(16 * size);
    for (int i = 0; i < size; i++) {
      buffer.putLong(digests[i]).putLong(values[i]);
    }
    return buffer.array();
  }

  static TokenValues decode(byte[] encoded) {
    ByteBuffer buffer = ByteBuffer.wrap(encoded);
    TokenValues read = new TokenValues();
    while (buffer.hasRemaining()) {
      read.add(buffer.getLong(), buffer.getLong());
    }
    return read;
  }
}
