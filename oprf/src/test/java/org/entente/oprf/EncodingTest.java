package org.entente.oprf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  // The order of the group, RFC 9496, section 4.
  private static final String ORDER =
      "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

  private final Voprf voprf = Voprf.create();
  private final List<byte[]> inputs =
      List.of("phone:+21890000000".getBytes(UTF_8), new byte[0], "imo:9187629".getBytes(UTF_8));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 63, 65, 128})
  void wrongLengthsAreRefused(int length) {
    byte[] bytes = new byte[length];

    assertThatExceptionOfType(MalformedEncoding.class).isThrownBy(() -> Element.decode(bytes));
    assertThatExceptionOfType(MalformedEncoding.class).isThrownBy(() -> PublicKey.decode(bytes));
    assertThatExceptionOfType(MalformedEncoding.class).isThrownBy(() -> SecretKey.decode(bytes));
    assertThatExceptionOfType(MalformedEncoding.class).isThrownBy(() -> Proof.decode(bytes));
    assertThatExceptionOfType(MalformedEncoding.class).isThrownBy(() -> Output.decode(bytes));
  }

  @ParameterizedTest
  @MethodSource("org.entente.oprf.Ristretto255Test#invalidEncodings")
  void theInvalidEncodingsOfTheRfcAreRefused(String reason, String encoding) {
    byte[] bytes = Vectors.bytes(encoding);

    assertThatExceptionOfType(MalformedEncoding.class)
        .as(reason)
        .isThrownBy(() -> Element.decode(bytes));
    assertThatExceptionOfType(MalformedEncoding.class)
        .as(reason)
        .isThrownBy(() -> PublicKey.decode(bytes));
  }

  @Test
  void anElementWithItsHighestBitSetIsRefused() {
    try (Blinding blinding = voprf.blind(inputs)) {
      byte[] encoded = Element.encodeAll(blinding.elements());
      encoded[63] |= (byte) 0x80;

      assertThatExceptionOfType(MalformedEncoding.class)
          .isThrownBy(() -> Element.decode(Arrays.copyOfRange(encoded, 32, 64)));
      assertThatExceptionOfType(MalformedEncoding.class)
          .isThrownBy(() -> Element.decodeAll(encoded))
          .withMessageContaining("Element 1 of 3");
    }
  }

  @Test
  void theIdentityIsRefused() {
    assertThatExceptionOfType(MalformedEncoding.class)
        .isThrownBy(() -> Element.decode(new byte[32]));
    assertThatExceptionOfType(MalformedEncoding.class)
        .isThrownBy(() -> PublicKey.decode(new byte[32]));
  }

  @Test
  void aSecretKeyIsNeitherZeroNorTheOrderOfTheGroup() {
    assertThatExceptionOfType(MalformedEncoding.class)
        .isThrownBy(() -> SecretKey.decode(new byte[32]));
    assertThatExceptionOfType(MalformedEncoding.class)
        .isThrownBy(() -> SecretKey.decode(Vectors.bytes(ORDER)));
  }

  @Test
  void aProofHasCanonicalScalars() {
    byte[] proof = new byte[64];
    System.arraycopy(Vectors.bytes(ORDER), 0, proof, 32, 32);

    assertThatExceptionOfType(MalformedEncoding.class).isThrownBy(() -> Proof.decode(proof));
    assertThatExceptionOfType(MalformedEncoding.class)
        .isThrownBy(() -> Proof.decode(Vectors.bytes(ORDER + "00".repeat(32))));
  }

  @Test
  void aBatchOfElementsGoesThroughOneArray() {
    try (Blinding blinding = voprf.blind(inputs)) {
      byte[] encoded = Element.encodeAll(blinding.elements());

      assertThat(encoded).hasSize(96);
      assertThat(Element.decodeAll(encoded)).isEqualTo(blinding.elements());
    }
  }

  @Test
  void aBatchWithTheIdentityInItIsRefusedWithItsIndex() {
    try (Blinding blinding = voprf.blind(inputs)) {
      byte[] encoded = Element.encodeAll(blinding.elements());
      Arrays.fill(encoded, 32, 64, (byte) 0);

      assertThatExceptionOfType(MalformedEncoding.class)
          .isThrownBy(() -> Element.decodeAll(encoded))
          .withMessageContaining("Element 1 of 3");
    }
  }

  @ParameterizedTest
  @MethodSource("org.entente.oprf.Ristretto255Test#invalidEncodings")
  void aBatchWithWhatIsNoElementIsRefusedWithItsIndexWhereItIsEvaluated(
      String reason, String encoding) {
    try (Blinding blinding = voprf.blind(inputs);
        KeyPair keys = voprf.generateKeyPair()) {
      assertThatExceptionOfType(MalformedEncoding.class)
          .as(reason)
          .isThrownBy(() -> voprf.evaluate(keys, lastReplaced(blinding.elements(), encoding)))
          .withMessageContaining("Element 2 of 3");
    }
  }

  @ParameterizedTest
  @MethodSource("org.entente.oprf.Ristretto255Test#invalidEncodings")
  void anAnswerWithWhatIsNoElementIsRefused(String reason, String encoding) {
    try (Blinding blinding = voprf.blind(inputs);
        KeyPair keys = voprf.generateKeyPair()) {
      Evaluation honest = voprf.evaluate(keys, blinding.elements());

      assertThatThrownBy(() ->
              voprf.finish(
                  blinding,
                  keys.publicKey(),
                  new Evaluation(lastReplaced(honest.elements(), encoding), honest.proof())))
          .as(reason)
          .isInstanceOfAny(ProofInvalid.class, MalformedEncoding.class);
    }
  }

  private static List<Element> lastReplaced(List<Element> elements, String encoding) {
    byte[] encoded = Element.encodeAll(elements);
    System.arraycopy(Vectors.bytes(encoding), 0, encoded, encoded.length - 32, 32);
    return Element.decodeAll(encoded);
  }

  @Test
  void aBatchOfAnotherLengthIsRefused() {
    assertThatExceptionOfType(MalformedEncoding.class)
        .isThrownBy(() -> Element.decodeAll(new byte[33]));
    assertThatExceptionOfType(BatchOutOfRange.class)
        .isThrownBy(() -> Element.decodeAll(new byte[0]));
    assertThatExceptionOfType(BatchOutOfRange.class)
        .isThrownBy(() -> Element.decodeAll(new byte[32 * (Voprf.MAX_BATCH + 1)]));
    assertThatExceptionOfType(BatchOutOfRange.class).isThrownBy(() -> Element.encodeAll(List.of()));
  }

  @Test
  void aSecretKeyIsTheSameAfterStorage() {
    try (KeyPair keys = voprf.generateKeyPair();
        SecretKey restored = SecretKey.decode(keys.secretKey().encodedForEncryptedStorage())) {
      assertThat(voprf.keyPair(restored).publicKey()).isEqualTo(keys.publicKey());
    }
  }

  @Test
  void aBlindingIsTheSameAfterStorage() {
    try (KeyPair keys = voprf.generateKeyPair();
        Blinding blinding = voprf.blind(inputs);
        Blinding restored = Blinding.decode(blinding.encodedForEncryptedStorage())) {
      Evaluation evaluation = voprf.evaluate(keys, blinding.elements());

      assertThat(restored.elements()).isEqualTo(blinding.elements());
      assertThat(voprf.finish(restored, keys.publicKey(), evaluation))
          .isEqualTo(voprf.finish(blinding, keys.publicKey(), evaluation));
    }
  }

  @Test
  void aDamagedStoredBlindingIsRefusedOrStillWhole() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] stored;
    try (Blinding blinding = voprf.blind(inputs)) {
      stored = blinding.encodedForEncryptedStorage();
    }
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(stored, random.nextInt(stored.length + 3));
      if (damaged.length > 0) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try (Blinding restored = Blinding.decode(damaged)) {
        assertThat(restored.encodedForEncryptedStorage()).isEqualTo(damaged);
      } catch (MalformedEncoding e) {
        // One of the two allowed ends.
      } catch (RuntimeException e) {
        fail("seed " + seed + ", round " + i, e);
      }
    }
  }

  @Test
  void nothingSecretIsPrinted() {
    try (KeyPair keys = voprf.generateKeyPair();
        Blinding blinding = voprf.blind(inputs)) {
      Output output = voprf.output(keys.secretKey(), inputs.getFirst());

      assertThat(keys.secretKey()).hasToString("SecretKey");
      assertThat(blinding).hasToString("Blinding[3]");
      assertThat(output).hasToString("Output");
      assertThat(keys.toString())
          .doesNotContain(Vectors.hex(keys.secretKey().encodedForEncryptedStorage()));
    }
  }

  @Test
  void valuesAreEqualByContentAndDoNotShareTheirArrays() {
    byte[] bytes = new byte[64];
    Output output = Output.decode(bytes);
    bytes[0] = 1;
    output.encoded()[0] = 1;

    assertThat(output).isEqualTo(Output.decode(new byte[64])).hasSameHashCodeAs(output);
    assertThat(output).isNotEqualTo(Output.decode(bytes));
    assertThat(Proof.decode(new byte[64])).isEqualTo(Proof.decode(new byte[64]));
  }

  @Test
  void outputsAreOrderedAsUnsignedBytesAndCutFromTheFront() {
    byte[] low = new byte[64];
    byte[] high = new byte[64];
    low[0] = 0x7f;
    high[0] = (byte) 0x80;

    assertThat(Output.decode(low)).isLessThan(Output.decode(high));
    assertThat(Output.decode(high).leadingBits(1)).isEqualTo(1);
    assertThat(Output.decode(low).leadingBits(8)).isEqualTo(0x7f);
    assertThat(Output.decode(high).leadingBits(63)).isEqualTo(1L << 62);
    assertThatIllegalArgumentException().isThrownBy(() -> Output.decode(low).leadingBits(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Output.decode(low).leadingBits(64));
  }
}
