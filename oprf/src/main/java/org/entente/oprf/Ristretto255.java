package org.entente.oprf;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The prime-order group ristretto255 (RFC 9496) and its scalar field, over libsodium.
 *
 * <p>Elements and scalars are 32 bytes in the encoding of RFC 9496, sections 4.3.1 and 4.4. Scalars
 * are read from memory segments so that a secret one may live outside the Java heap. libsodium
 * multiplies, inverts and derives elements in time that does not depend on the values; this class
 * branches only on lengths, on whether an element is valid, and on results that are the identity or
 * zero. Safe for use by many threads.
 */
final class Ristretto255 {
  static final int ELEMENT_BYTES = 32;
  static final int SCALAR_BYTES = 32;
  static final int WIDE_BYTES = 64;

  private static final byte[] ZERO = new byte[32];
  private static final byte[] ONE = one();

  private final Sodium sodium;

  Ristretto255(Sodium sodium) {
    this.sodium = sodium;
  }

  /** Returns the group of this virtual machine; its library is loaded at the first call. */
  static Ristretto255 shared() {
    return Shared.GROUP.get();
  }

  /** Derives an element from 64 uniform bytes (RFC 9496, section 4.3.4). */
  byte[] fromHash(byte[] uniform) {
    byte[] element = new byte[ELEMENT_BYTES];
    expect(sodium.fromHash(whole(element), segment(uniform, WIDE_BYTES)), "from_hash");
    return element;
  }

  /** Tells whether bytes are a canonical encoding of an element other than the identity. */
  boolean isElement(byte[] encoded) {
    return mayBeElement(encoded) && sodium.isValidPoint(whole(encoded)) == 1;
  }

  /**
   * Tells whether bytes may be an element other than the identity as far as libsodium does not
   * look: before 1.0.19 it ignores the highest bit, which no canonical encoding has (RFC 9496,
   * section 4.3.1).
   */
  boolean mayBeElement(byte[] encoded) {
    return encoded.length == ELEMENT_BYTES
        && encoded[ELEMENT_BYTES - 1] >= 0
        && !isIdentity(encoded);
  }

  /** Tells whether a valid encoding is that of the identity. */
  boolean isIdentity(byte[] element) {
    return MessageDigest.isEqual(ZERO, element);
  }

  byte[] add(byte[] left, byte[] right) {
    byte[] sum = new byte[ELEMENT_BYTES];
    expect(sodium.add(whole(sum), element(left), element(right)), "add");
    return sum;
  }

  byte[] subtract(byte[] left, byte[] right) {
    byte[] difference = new byte[ELEMENT_BYTES];
    expect(sodium.sub(whole(difference), element(left), element(right)), "sub");
    return difference;
  }

  /**
   * Multiplies an element by a scalar; refuses what is not a canonical encoding of an element, and
   * a product that is the identity.
   */
  byte[] multiply(MemorySegment scalar, byte[] element) {
    byte[] product = new byte[ELEMENT_BYTES];
    if (sodium.scalarmult(whole(product), scalar(scalar), element(element)) != 0) {
      throw new IdentityProduct();
    }
    return product;
  }

  byte[] multiply(byte[] scalar, byte[] element) {
    return multiply(whole(scalar), element);
  }

  /** Multiplies the generator by a scalar; refuses the scalar zero. */
  byte[] multiplyGenerator(MemorySegment scalar) {
    byte[] product = new byte[ELEMENT_BYTES];
    if (sodium.scalarmultBase(whole(product), scalar(scalar)) != 0) {
      throw new IdentityProduct();
    }
    return product;
  }

  byte[] multiplyGenerator(byte[] scalar) {
    return multiplyGenerator(whole(scalar));
  }

  /** Reduces a 512-bit little-endian number to a scalar. */
  byte[] reduce(byte[] wide) {
    byte[] scalar = new byte[SCALAR_BYTES];
    sodium.scalarReduce(whole(scalar), segment(wide, WIDE_BYTES));
    return scalar;
  }

  /** Tells whether bytes are a scalar in canonical form; zero is one. */
  boolean isScalar(byte[] encoded) {
    if (encoded.length != SCALAR_BYTES) {
      return false;
    }
    byte[] wide = Arrays.copyOf(encoded, WIDE_BYTES);
    byte[] reduced = reduce(wide);
    boolean isCanonical = MessageDigest.isEqual(reduced, encoded);
    Arrays.fill(wide, (byte) 0);
    Arrays.fill(reduced, (byte) 0);
    return isCanonical;
  }

  boolean isZero(byte[] scalar) {
    return MessageDigest.isEqual(ZERO, scalar);
  }

  /** Returns the inverse of a scalar other than zero. */
  byte[] invert(MemorySegment scalar) {
    byte[] inverse = new byte[SCALAR_BYTES];
    expect(sodium.scalarInvert(whole(inverse), scalar(scalar)), "scalar_invert");
    return inverse;
  }

  /**
   * Returns the inverses of concatenated scalars other than zero, concatenated. One inversion and
   * three products a scalar are far cheaper than an inversion each (P. L. Montgomery, Speeding the
   * Pollard and elliptic curve methods of factorization, Math. Comp. 48, 1987, section 10.3.1).
   */
  byte[] invertAll(MemorySegment scalars) {
    int count = Math.toIntExact(scalars.byteSize() / SCALAR_BYTES);
    byte[] all = new byte[count * SCALAR_BYTES];
    MemorySegment inverses = MemorySegment.ofArray(all);
    // First the product of all scalars before each; then, backwards, what undoes it.
    byte[] product = ONE.clone();
    for (int i = 0; i < count; i++) {
      MemorySegment.copy(product, 0, inverses, JAVA_BYTE, (long) i * SCALAR_BYTES, SCALAR_BYTES);
      product = replaced(product, multiplyScalars(product, Secrets.scalar(scalars, i)));
    }
    byte[] inverse = invert(whole(product));
    Arrays.fill(product, (byte) 0);
    for (int i = count - 1; i >= 0; i--) {
      MemorySegment place = Secrets.scalar(inverses, i);
      byte[] own = multiplyScalars(inverse, place);
      MemorySegment.copy(own, 0, place, JAVA_BYTE, 0, SCALAR_BYTES);
      Arrays.fill(own, (byte) 0);
      inverse = replaced(inverse, multiplyScalars(inverse, Secrets.scalar(scalars, i)));
    }
    Arrays.fill(inverse, (byte) 0);
    return all;
  }

  private static byte[] replaced(byte[] wiped, byte[] kept) {
    Arrays.fill(wiped, (byte) 0);
    return kept;
  }

  byte[] addScalars(byte[] left, byte[] right) {
    byte[] sum = new byte[SCALAR_BYTES];
    sodium.scalarAdd(whole(sum), scalar(whole(left)), scalar(whole(right)));
    return sum;
  }

  byte[] subtractScalars(byte[] left, byte[] right) {
    byte[] difference = new byte[SCALAR_BYTES];
    sodium.scalarSub(whole(difference), scalar(whole(left)), scalar(whole(right)));
    return difference;
  }

  byte[] multiplyScalars(byte[] left, MemorySegment right) {
    byte[] product = new byte[SCALAR_BYTES];
    sodium.scalarMul(whole(product), scalar(whole(left)), scalar(right));
    return product;
  }

  /** Returns a scalar other than zero, uniform up to a bias of 2^-259. */
  byte[] randomScalar(SecureRandom random) {
    byte[] wide = new byte[WIDE_BYTES];
    byte[] scalar;
    do {
      random.nextBytes(wide);
      scalar = reduce(wide);
    } while (isZero(scalar));
    Arrays.fill(wide, (byte) 0);
    return scalar;
  }

  private static byte[] one() {
    byte[] one = new byte[SCALAR_BYTES];
    one[0] = 1;
    return one;
  }

  private static MemorySegment whole(byte[] bytes) {
    return MemorySegment.ofArray(bytes);
  }

  private static MemorySegment element(byte[] bytes) {
    return segment(bytes, ELEMENT_BYTES);
  }

  private static MemorySegment scalar(MemorySegment segment) {
    return segment.asSlice(0, exactly(SCALAR_BYTES, segment.byteSize()));
  }

  private static MemorySegment segment(byte[] bytes, int length) {
    return MemorySegment.ofArray(bytes).asSlice(0, exactly(length, bytes.length));
  }

  // The library reads and writes fixed lengths; anything else would leave the array.
  private static long exactly(int expected, long actual) {
    if (actual != expected) {
      throw new IllegalArgumentException("Expected " + expected + " bytes, not " + actual);
    }
    return actual;
  }

  private static void expect(int status, String function) {
    if (status != 0) {
      throw new IllegalArgumentException("libsodium refuses the arguments of " + function);
    }
  }

  /** Says that a product is the identity or a factor no element, which no honest party meets. */
  static final class IdentityProduct extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityProduct() {
      super("The product is the identity, or of no element");
    }
  }

  /** Loads once per virtual machine and keeps a failure, so that every caller learns the reason. */
  private static final class Shared {
    static final Supplier<Ristretto255> GROUP = load();

    private static Supplier<Ristretto255> load() {
      try {
        ClassLoader loader = Ristretto255.class.getClassLoader();
        Ristretto255 group = new Ristretto255(Sodium.load(Platform.current(), loader));
        return () -> group;
      } catch (NativeLibraryUnavailable e) {
        return () -> {
          throw new NativeLibraryUnavailable(
              "libsodium is not available here: " + e.getMessage(), e);
        };
      }
    }
  }
}
