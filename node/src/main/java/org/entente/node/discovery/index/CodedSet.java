package org.entente.node.discovery.index;

import java.security.SecureRandom;
import org.entente.oprf.Filter;
import org.entente.protocol.Octets;

/**
 * A set of values as it is published: padded with random ones, so that its size says little, and
 * coded.
 *
 * @param entries the padded size
 */
record CodedSet(int entries, Octets digest, byte[] coded) {
  private static final int SMALLEST = 64;

  /** A sixteenth more at most, and never fewer than 64. */
  static int padded(int size) {
    int step = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size)) >> 4);
    return Math.max(SMALLEST, Math.ceilDiv(size, step) * step);
  }

  /**
   * Codes values.
   *
   * @param values the leading {@link TokenValues#VALUE_BITS} bits of outputs
   */
  static CodedSet of(long[] values, SecureRandom random) {
    int entries = padded(values.length);
    Filter.Builder builder = Filter.builder(entries);
    for (long value : values) {
      builder.addTruncated(value >>> (TokenValues.VALUE_BITS - builder.bits()));
    }
    for (int i = values.length; i < entries; i++) {
      builder.addTruncated(random.nextLong() >>> (Long.SIZE - builder.bits()));
    }
    Filter filter = builder.build();
    byte[] coded = filter.encoded();
    return new CodedSet(filter.size(), Octets.sha256(coded), coded);
  }
}
