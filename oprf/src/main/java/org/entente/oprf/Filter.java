package org.entente.oprf;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The set of outputs a holder has, cut short and compressed, so that a partner can test its own
 * outputs against it.
 *
 * <p><strong>Content.</strong> For a capacity of {@code n} outputs each output is cut to its first
 * {@code b = 32 + ceil(log2(n))} bits, read as a number. The filter is the sorted set of these
 * numbers. An output that was put in is always found; any other is found with a probability of at
 * most {@code n / 2^b}, that is 2<sup>-32</sup>. Without the holder's help nobody can compute
 * outputs to test, so a filter alone tells no more than its size.
 *
 * <p><strong>Encoding.</strong> After the model of BIP 158. Numbers are big-endian.
 *
 * <pre>
 * offset  bytes  field
 *      0      4  magic, ASCII "EGCS"
 *      4      1  version, 1
 *      5      1  bits b of a value, 32 to 60
 *      6      1  parameter p of the Golomb-Rice code, always b - ceil(log2(max(count, 1)))
 *      7      4  count of values, 0 to 2^28
 *     11      …  the values, as bits from the highest of each byte to the lowest
 * </pre>
 *
 * <p>Values are written in ascending order, each as its difference to the one before, the first to
 * zero: the difference shifted right by {@code p} in unary (that many ones, then a zero), then its
 * lowest {@code p} bits. Bits left in the last byte are zero. A full filter takes about 4.3 bytes a
 * value. A set has exactly one encoding for given bits, and decoding accepts no other bytes. Larger
 * holdings are split over several filters.
 *
 * <p>Immutable; equality is by bits and values. Looking up takes time that depends on the values,
 * which are the asker's own.
 */
public final class Filter {
  /** The most values one filter may hold, 2<sup>28</sup>. */
  public static final int MAX_SIZE = 1 << 28;

  private static final int BASE_BITS = 32;

  private final int bits;
  private final long[] values;

  private Filter(int bits, long[] values) {
    this.bits = bits;
    this.values = values;
  }

  /** Wraps values that are ascending, distinct and of the given bits. */
  static Filter owning(int bits, long[] values) {
    return new Filter(bits, values);
  }

  /** Returns the bits of a value in a filter for this many outputs. */
  static int bitsFor(int capacity) {
    return BASE_BITS + ceilLog2(capacity);
  }

  /** Returns the logarithm of a number to base two, rounded up; zero for zero. */
  static int ceilLog2(int number) {
    return number <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(number - 1);
  }

  /**
   * Returns the filter of some outputs, its capacity being the number of different ones.
   *
   * @throws IllegalArgumentException if there are more than {@link #MAX_SIZE}
   */
  public static Filter of(Collection<Output> outputs) {
    Set<Output> distinct = new HashSet<>(outputs);
    Builder builder = builder(distinct.size());
    distinct.forEach(builder::add);
    return builder.build();
  }

  /**
   * Returns a builder for outputs that come one by one.
   *
   * @param capacity the most outputs that will be added, 0 to {@link #MAX_SIZE}; it decides the
   *     bits of a value, so a capacity twice too high costs a bit for each
   */
  public static Builder builder(int capacity) {
    return new Builder(capacity);
  }

  /**
   * Decodes a filter. Memory is taken only in proportion to the bytes given.
   *
   * @throws MalformedFilter unless the bytes are exactly what {@link #encoded()} returns for a
   *     filter
   */
  public static Filter decode(byte[] encoded) {
    return FilterCodec.decode(encoded);
  }

  /** Returns the one encoding of this filter. */
  public byte[] encoded() {
    return FilterCodec.encode(bits, values);
  }

  /** Tells whether an output is in this filter, wrongly so at most once in 2<sup>32</sup>. */
  public boolean contains(Output output) {
    return Arrays.binarySearch(values, output.leadingBits(bits)) >= 0;
  }

  /** Returns the number of values. */
  public int size() {
    return values.length;
  }

  /** Returns the number of bits to which outputs are cut. */
  public int bits() {
    return bits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Filter filter
        && bits == filter.bits
        && Arrays.equals(values, filter.values);
  }

  @Override
  public int hashCode() {
    return 31 * bits + Arrays.hashCode(values);
  }

  /** Names the type and the size only. */
  @Override
  public String toString() {
    return "Filter[" + values.length + "]";
  }

  /**
   * Collects the values of one filter at eight bytes each, in any order, dropping duplicates at the
   * end. For use by one thread and for one filter.
   */
  public static final class Builder {
    private static final int FIRST_LENGTH = 1_024;

    private final int capacity;
    private final int bits;
    private long[] values;
    private int added;

    private Builder(int capacity) {
      if (capacity < 0 || capacity > MAX_SIZE) {
        throw new IllegalArgumentException("A filter cannot hold " + capacity + " values");
      }
      this.capacity = capacity;
      bits = bitsFor(capacity);
      values = new long[Math.min(capacity, FIRST_LENGTH)];
    }

    /** Returns the number of bits to which outputs are cut. */
    public int bits() {
      return bits;
    }

    /** Adds an output. */
    public Builder add(Output output) {
      return addTruncated(output.leadingBits(bits));
    }

    /**
     * Adds an output that is already cut, as by {@link Output#leadingBits(int)} with {@link
     * #bits()}.
     *
     * @throws IllegalArgumentException if the value has more bits
     * @throws IllegalStateException if the capacity is used up
     */
    public Builder addTruncated(long value) {
      if (value >>> bits != 0) {
        throw new IllegalArgumentException("The value has more than " + bits + " bits");
      }
      if (added == capacity) {
        throw new IllegalStateException("The filter is for " + capacity + " values");
      }
      if (added == values.length) {
        values = Arrays.copyOf(values, Math.min(capacity, 2 * values.length));
      }
      values[added++] = value;
      return this;
    }

    /** Returns the filter of what was added. */
    public Filter build() {
      long[] sorted = Arrays.copyOf(values, added);
      Arrays.sort(sorted);
      int kept = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[kept++] = sorted[i];
        }
      }
      return owning(bits, kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept));
    }
  }
}
