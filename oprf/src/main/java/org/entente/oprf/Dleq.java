package org.entente.oprf;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Proofs that two discrete logarithms are equal: one proof says that every element of a batch was
 * multiplied by the key behind a public key (RFC 9497, section 2.2).
 *
 * <p>Making a proof reads the key and a fresh random scalar only through libsodium's constant-time
 * functions. Checking one handles public values only.
 */
final class Dleq {
  private final Suite suite;
  private final Ristretto255 group;

  Dleq(Suite suite) {
    this.suite = suite;
    this.group = suite.group();
  }

  /**
   * Makes the proof for a batch (sections 2.2.1, {@code GenerateProof} and {@code
   * ComputeCompositesFast}).
   *
   * @param key the secret scalar
   * @param random a scalar never used before, which nobody else knows
   */
  Proof prove(
      MemorySegment key,
      PublicKey publicKey,
      List<Element> blinded,
      List<Element> evaluated,
      byte[] random) {
    byte[] composite = new Weights(publicKey, blinded, evaluated).sum(blinded);
    byte[] evaluatedComposite = group.multiply(key, composite);
    byte[] challenge =
        challenge(
            publicKey,
            composite,
            evaluatedComposite,
            group.multiplyGenerator(random),
            group.multiply(random, composite));
    byte[] product = group.multiplyScalars(challenge, key);
    byte[] response = group.subtractScalars(random, product);
    Arrays.fill(product, (byte) 0);
    return Proof.of(challenge, response);
  }

  /** Checks the proof for a batch (section 2.2.2, {@code VerifyProof}). */
  boolean verify(PublicKey publicKey, List<Element> blinded, List<Element> evaluated, Proof proof) {
    if (blinded.size() != evaluated.size()) {
      return false;
    }
    try {
      Weights weights = new Weights(publicKey, blinded, evaluated);
      byte[] composite = weights.sum(blinded);
      byte[] evaluatedComposite = weights.sum(evaluated);
      byte[] challenge = proof.challenge();
      byte[] response = proof.response();
      byte[] first =
          group.add(
              group.multiplyGenerator(response), group.multiply(challenge, publicKey.bytes()));
      byte[] second =
          group.add(
              group.multiply(response, composite), group.multiply(challenge, evaluatedComposite));
      byte[] expected = challenge(publicKey, composite, evaluatedComposite, first, second);
      return MessageDigest.isEqual(expected, challenge);
    } catch (Ristretto255.IdentityProduct e) {
      // Not an element; or a zero scalar or a composite at the identity, which an honest proof has
      // once in 2^252.
      return false;
    }
  }

  private byte[] challenge(PublicKey publicKey, byte[] m, byte[] z, byte[] t2, byte[] t3) {
    return suite.hashToScalar(
        new Transcript()
            .field(publicKey.bytes())
            .field(m)
            .field(z)
            .field(t2)
            .field(t3)
            .label("Challenge")
            .toBytes());
  }

  /**
   * The weights of a batch: a scalar for each pair, hashed from the key, the index and the pair.
   */
  private final class Weights {
    private final List<byte[]> weights;

    Weights(PublicKey publicKey, List<Element> blinded, List<Element> evaluated) {
      byte[] seed =
          Sha512.hash(new Transcript().field(publicKey.bytes()).field(suite.seedTag()).toBytes());
      weights =
          Batches.map(
              blinded.size(),
              i ->
                  suite.hashToScalar(
                      new Transcript()
                          .field(seed)
                          .number(i)
                          .field(blinded.get(i).bytes())
                          .field(evaluated.get(i).bytes())
                          .label("Composite")
                          .toBytes()));
    }

    byte[] sum(List<Element> elements) {
      return Batches.sum(
          weights.size(), i -> group.multiply(weights.get(i), elements.get(i).bytes()), group::add);
    }
  }
}
