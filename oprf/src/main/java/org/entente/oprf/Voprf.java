package org.entente.oprf;

import java.lang.foreign.MemorySegment;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The verifiable oblivious pseudorandom function of RFC 9497, mode VOPRF (0x01), ciphersuite
 * ristretto255-SHA512.
 *
 * <p>An asker <em>blinds</em> its inputs, the holder of a key <em>evaluates</em> the blinded
 * elements without learning them and proves which key it used, and the asker <em>finishes</em>: it
 * checks the proof against the public key the holder committed itself to and obtains the outputs.
 * The holder computes the same outputs for its own inputs directly.
 *
 * <p><strong>Time.</strong> Everything that touches a key, a blind or an input runs in libsodium or
 * SHA-512 in time that depends only on lengths and on the size of the batch, not on values. An
 * asker that must hide how many inputs it has pads the batch; inputs are hashed once and their
 * length is visible in local timing only. Checking a proof handles public values.
 *
 * <p>Create one instance and share it: it is safe for use by many threads. Messages of exceptions
 * never hold inputs or secrets.
 */
public final class Voprf {
  /** The most elements one batch may hold; the proof numbers them in two bytes. */
  public static final int MAX_BATCH = 4_096;

  private final Suite suite;
  private final Ristretto255 group;
  private final Dleq dleq;
  private final ScalarSource scalars;

  Voprf(Ristretto255 group, ScalarSource scalars) {
    this.group = group;
    this.scalars = scalars;
    suite = new Suite(group, Mode.VOPRF);
    dleq = new Dleq(suite);
  }

  /**
   * Returns an entry to the protocol that draws keys, blinds and proof scalars from a {@link
   * SecureRandom}.
   *
   * @throws NativeLibraryUnavailable if libsodium cannot be used here
   */
  public static Voprf create() {
    Ristretto255 group = Ristretto255.shared();
    SecureRandom random = new SecureRandom();
    return new Voprf(group, () -> group.randomScalar(random));
  }

  /** Returns a fresh random key pair (RFC 9497, section 3.2, {@code GenerateKeyPair}). */
  public KeyPair generateKeyPair() {
    return keyPair(SecretKey.taking(scalars.next()));
  }

  /**
   * Derives a key pair, always the same from the same arguments (RFC 9497, section 3.2.1).
   *
   * @param seed 32 secret bytes, uniform; the caller wipes them
   * @param info public bytes that tell keys from one seed apart, at most 65,535
   */
  public KeyPair deriveKeyPair(byte[] seed, byte[] info) {
    return keyPair(SecretKey.taking(suite.deriveKey(seed, info)));
  }

  /** Returns a secret key, say one from storage, with its public key. */
  public KeyPair keyPair(SecretKey secretKey) {
    byte[] publicKey = secretKey.read(group::multiplyGenerator);
    return new KeyPair(secretKey, new PublicKey(Element.owning(publicKey)));
  }

  /**
   * Blinds a batch of inputs, each with a fresh blind (RFC 9497, section 3.3.1). Equal inputs are
   * allowed and cannot be told from others.
   *
   * @throws BatchOutOfRange if there are no inputs or more than {@link #MAX_BATCH}
   * @throws UnusableInput if an input is longer than 65,535 bytes
   */
  public Blinding blind(List<byte[]> inputs) {
    BatchOutOfRange.check(inputs.size());
    byte[][] blinds = new byte[inputs.size()][];
    byte[] together = new byte[inputs.size() * Ristretto255.SCALAR_BYTES];
    try {
      for (int i = 0; i < blinds.length; i++) {
        blinds[i] = scalars.next();
        System.arraycopy(blinds[i], 0, together, i * blinds[i].length, blinds[i].length);
      }
      List<Element> elements =
          Batches.map(
              blinds.length,
              i -> Element.owning(suite.blind(MemorySegment.ofArray(blinds[i]), inputs.get(i))));
      return Blinding.taking(together, inputs, elements);
    } finally {
      Arrays.fill(together, (byte) 0);
      for (byte[] blind : blinds) {
        if (blind != null) {
          Arrays.fill(blind, (byte) 0);
        }
      }
    }
  }

  /**
   * Evaluates a batch of blinded elements with the key and proves it (RFC 9497, section 3.3.2,
   * {@code BlindEvaluate}). Whether the asker may ask is for the caller to decide first. Each
   * answer helps an attacker a little (section 7.2.3), so a key serves an epoch and not for ever.
   *
   * @throws BatchOutOfRange if there are no elements or more than {@link #MAX_BATCH}
   * @throws MalformedEncoding if one is not an element of the group
   */
  public Evaluation evaluate(KeyPair keys, List<Element> blinded) {
    BatchOutOfRange.check(blinded.size());
    byte[] random = scalars.next();
    try {
      return keys.secretKey()
          .read(key -> {
            List<Element> evaluated = Batches.map(blinded.size(), i -> evaluated(key, blinded, i));
            Proof proof = dleq.prove(key, keys.publicKey(), blinded, evaluated, random);
            return new Evaluation(evaluated, proof);
          });
    } finally {
      Arrays.fill(random, (byte) 0);
    }
  }

  private Element evaluated(MemorySegment key, List<Element> blinded, int index) {
    try {
      return Element.owning(group.multiply(key, blinded.get(index).bytes()));
    } catch (Ristretto255.IdentityProduct e) {
      throw Element.invalid(index, blinded.size());
    }
  }

  /**
   * Checks the holder's evaluation against the public key it committed itself to, and returns the
   * outputs in the order of the inputs (RFC 9497, section 3.3.2, {@code Finalize}). Nothing is
   * returned, and nothing about the inputs is computed, unless the proof holds for the whole batch.
   *
   * @throws ProofInvalid if the proof does not hold, the number of elements differs or one is not
   *     an element of the group
   */
  public List<Output> finish(Blinding blinding, PublicKey publicKey, Evaluation evaluation) {
    int asked = blinding.size();
    int answered = evaluation.elements().size();
    if (answered != asked) {
      throw new ProofInvalid("The evaluation has " + answered + " elements for " + asked);
    }
    if (!dleq.verify(publicKey, blinding.elements(), evaluation.elements(), evaluation.proof())) {
      throw new ProofInvalid("The evaluation was not made with " + publicKey);
    }
    return blinding.finish(suite, evaluation.elements());
  }

  /**
   * Returns the output of an input the holder itself has (RFC 9497, section 3.3.1, {@code
   * Evaluate}): what an asker obtains for the same input and key.
   *
   * @throws UnusableInput if the input is longer than 65,535 bytes
   */
  public Output output(SecretKey key, byte[] input) {
    return key.read(scalar -> suite.evaluate(scalar, input));
  }

  /**
   * Returns the outputs of many inputs of the holder, as an index needs them: lazily, in the order
   * of the stream, in constant memory, and on as many cores as the stream is given ({@link
   * Stream#parallel()}). The key must stay open until the stream is consumed.
   */
  public Stream<Output> outputs(SecretKey key, Stream<byte[]> inputs) {
    return inputs.map(input -> output(key, input));
  }
}
