package org.entente.oprf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9497, appendices A.1.1 and A.1.2. */
class Rfc9497Test {
  private static final Map<String, Map<String, String>> VECTORS =
      Vectors.read("rfc9497-ristretto255-sha512.txt");

  private final Ristretto255 group = Ristretto255.shared();

  static Stream<String> oprf() {
    return VECTORS.keySet().stream().filter(title -> title.startsWith("A.1.1 Test"));
  }

  static Stream<String> voprf() {
    return VECTORS.keySet().stream().filter(title -> title.startsWith("A.1.2 Test"));
  }

  @Test
  void allPublishedVectorsAreThere() {
    assertThat(oprf()).hasSize(2);
    assertThat(voprf()).hasSize(3);
  }

  @Test
  void keysAreDerivedAsInTheRfc() {
    Map<String, String> base = VECTORS.get("A.1.1 Key");
    byte[] key =
        new Suite(group, Mode.OPRF)
            .deriveKey(Vectors.bytes(base.get("Seed")), Vectors.bytes(base.get("KeyInfo")));
    assertThat(Vectors.hex(key)).isEqualTo(base.get("skSm"));

    Map<String, String> verifiable = VECTORS.get("A.1.2 Key");
    try (KeyPair keys = derive(voprf(new ArrayDeque<>()))) {
      assertThat(Vectors.hex(keys.secretKey().encodedForEncryptedStorage()))
          .isEqualTo(verifiable.get("skSm"));
      assertThat(Vectors.hex(keys.publicKey().encoded())).isEqualTo(verifiable.get("pkSm"));
    }
  }

  @ParameterizedTest
  @MethodSource("oprf")
  void theBaseModeIsThatOfTheRfc(String title) {
    Map<String, String> vector = VECTORS.get(title);
    Suite suite = new Suite(group, Mode.OPRF);
    MemorySegment key = MemorySegment.ofArray(Vectors.bytes(VECTORS.get("A.1.1 Key").get("skSm")));
    MemorySegment blind = MemorySegment.ofArray(Vectors.bytes(vector.get("Blind")));
    byte[] input = Vectors.bytes(vector.get("Input"));

    byte[] blinded = suite.blind(blind, input);
    byte[] evaluated = group.multiply(key, blinded);
    MemorySegment inverse = MemorySegment.ofArray(group.invert(blind));
    Output output = suite.finish(inverse, input, evaluated);

    assertThat(Vectors.hex(blinded)).isEqualTo(vector.get("BlindedElement"));
    assertThat(Vectors.hex(evaluated)).isEqualTo(vector.get("EvaluationElement"));
    assertThat(Vectors.hex(output.encoded())).isEqualTo(vector.get("Output"));
    assertThat(suite.evaluate(key, input)).isEqualTo(output);
  }

  @ParameterizedTest
  @MethodSource("voprf")
  void theVerifiableModeIsThatOfTheRfc(String title) {
    Map<String, String> vector = VECTORS.get(title);
    Deque<byte[]> scalars = new ArrayDeque<>(Vectors.batch(vector.get("Blind")));
    scalars.add(Vectors.bytes(vector.get("ProofRandomScalar")));
    Voprf voprf = voprf(scalars);
    List<byte[]> inputs = Vectors.batch(vector.get("Input"));

    try (KeyPair keys = derive(voprf);
        Blinding blinding = voprf.blind(inputs)) {
      Evaluation evaluation = voprf.evaluate(keys, blinding.elements());
      List<Output> outputs = voprf.finish(blinding, keys.publicKey(), evaluation);

      assertThat(blinding.elements()).isEqualTo(elements(vector.get("BlindedElement")));
      assertThat(evaluation.elements()).isEqualTo(elements(vector.get("EvaluationElement")));
      assertThat(Vectors.hex(evaluation.proof().encoded())).isEqualTo(vector.get("Proof"));
      assertThat(outputs)
          .isEqualTo(Vectors.batch(vector.get("Output")).stream().map(Output::decode).toList());
      assertThat(inputs.stream().map(input -> voprf.output(keys.secretKey(), input)))
          .isEqualTo(outputs);
    }
  }

  private static List<Element> elements(String batch) {
    return Vectors.batch(batch).stream().map(Element::decode).toList();
  }

  private Voprf voprf(Deque<byte[]> scalars) {
    return new Voprf(group, scalars::remove);
  }

  private static KeyPair derive(Voprf voprf) {
    Map<String, String> key = VECTORS.get("A.1.2 Key");
    return voprf.deriveKeyPair(Vectors.bytes(key.get("Seed")), Vectors.bytes(key.get("KeyInfo")));
  }
}
