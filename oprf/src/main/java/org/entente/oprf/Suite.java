package org.entente.oprf;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The ciphersuite ristretto255-SHA512 in one mode (RFC 9497, section 4.1): its hashes into the
 * group and into the scalars, key derivation, and what both modes compute for a single input.
 */
final class Suite {
  /** Length of the seed of {@link #deriveKey}, {@code Ns}. */
  static final int SEED_BYTES = Ristretto255.SCALAR_BYTES;

  private static final int MAX_DERIVATIONS = 256;

  private final Ristretto255 group;
  private final byte[] groupTag;
  private final byte[] scalarTag;
  private final byte[] deriveTag;
  private final byte[] seedTag;

  Suite(Ristretto255 group, Mode mode) {
    this.group = group;
    groupTag = tag("HashToGroup-", mode);
    scalarTag = tag("HashToScalar-", mode);
    deriveTag = tag("DeriveKeyPair", mode);
    seedTag = tag("Seed-", mode);
  }

  // contextString = "OPRFV1-" || I2OSP(mode, 1) || "-" || identifier (section 3.1).
  private static byte[] tag(String purpose, Mode mode) {
    return new Transcript()
        .label(purpose)
        .label("OPRFV1-")
        .octet(mode.identifier())
        .label("-ristretto255-SHA512")
        .toBytes();
  }

  Ristretto255 group() {
    return group;
  }

  /** Returns {@code "Seed-" || contextString} (section 2.2.1). */
  byte[] seedTag() {
    return seedTag.clone();
  }

  /** Hashes an input to an element other than the identity. */
  byte[] hashToGroup(byte[] input) {
    if (input.length > Transcript.MAX_FIELD_BYTES) {
      throw new UnusableInput("An input of " + input.length + " bytes is too long");
    }
    byte[] uniform = ExpandMessage.expand(input, groupTag, Ristretto255.WIDE_BYTES);
    byte[] element = group.fromHash(uniform);
    Arrays.fill(uniform, (byte) 0);
    if (group.isIdentity(element)) {
      throw new UnusableInput("The input hashes to the identity");
    }
    return element;
  }

  byte[] hashToScalar(byte[] message) {
    return hashToScalar(message, scalarTag);
  }

  private byte[] hashToScalar(byte[] message, byte[] tag) {
    byte[] uniform = ExpandMessage.expand(message, tag, Ristretto255.WIDE_BYTES);
    byte[] scalar = group.reduce(uniform);
    Arrays.fill(uniform, (byte) 0);
    return scalar;
  }

  /** Derives a secret scalar from a seed and public information (section 3.2.1). */
  byte[] deriveKey(byte[] seed, byte[] info) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("A seed has 32 bytes, not " + seed.length);
    }
    byte[] input = new Transcript().raw(seed).field(info).octet(0).toBytes();
    try {
      for (int counter = 0; counter < MAX_DERIVATIONS; counter++) {
        input[input.length - 1] = (byte) counter;
        byte[] key = hashToScalar(input, deriveTag);
        if (!group.isZero(key)) {
          return key;
        }
      }
    } finally {
      Arrays.fill(input, (byte) 0);
    }
    throw new IllegalStateException("No key derives from this seed");
  }

  /** Blinds an input with a scalar other than zero (section 3.3.1, {@code Blind}). */
  byte[] blind(MemorySegment blind, byte[] input) {
    return group.multiply(blind, hashToGroup(input));
  }

  /** Removes a blind, given its inverse, and hashes (section 3.3.1, {@code Finalize}). */
  Output finish(MemorySegment inverse, byte[] input, byte[] evaluated) {
    return output(input, group.multiply(inverse, evaluated));
  }

  /** Evaluates an input without blinding (section 3.3.1, {@code Evaluate}). */
  Output evaluate(MemorySegment key, byte[] input) {
    return output(input, group.multiply(key, hashToGroup(input)));
  }

  private static Output output(byte[] input, byte[] element) {
    byte[] message = new Transcript().field(input).field(element).label("Finalize").toBytes();
    return Output.owning(Sha512.hash(message));
  }
}
