package org.entente.oprf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoprfTest {
  private final Voprf voprf = Voprf.create();
  private final KeyPair keys = voprf.generateKeyPair();
  private final Blinding blinding = voprf.blind(tokens(4));
  private final Evaluation evaluation = voprf.evaluate(keys, blinding.elements());

  @AfterEach
  void wipe() {
    keys.close();
    blinding.close();
  }

  @Test
  void theAskerObtainsWhatTheHolderComputes() {
    assertThat(voprf.finish(blinding, keys.publicKey(), evaluation))
        .isEqualTo(voprf.outputs(keys.secretKey(), tokens(4).stream()).toList());
  }

  @Test
  void randomBatchesGoRoundForAnySeed() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<byte[]> inputs = new ArrayList<>();
      for (int i = random.nextInt(1, 9); i > 0; i--) {
        byte[] input = new byte[random.nextInt(200)];
        random.nextBytes(input);
        inputs.add(input);
      }
      byte[] keySeed = new byte[32];
      random.nextBytes(keySeed);
      try (KeyPair derived = voprf.deriveKeyPair(keySeed, new byte[] {(byte) round});
          Blinding asked = voprf.blind(inputs)) {
        List<Element> received = Element.decodeAll(Element.encodeAll(asked.elements()));
        Evaluation answer = voprf.evaluate(derived, received);

        assertThat(voprf.finish(asked, derived.publicKey(), answer))
            .as("seed %d, round %d", seed, round)
            .isEqualTo(voprf.outputs(derived.secretKey(), inputs.stream()).toList());
      }
    }
  }

  @Test
  void blindingHidesWhichInputsAreEqual() {
    byte[] token = "passport:LY:C17HLRL3".getBytes(UTF_8);

    try (Blinding twice = voprf.blind(List.of(token, token))) {
      assertThat(twice.elements()).doesNotHaveDuplicates();
      Evaluation answer = voprf.evaluate(keys, twice.elements());
      List<Output> outputs = voprf.finish(twice, keys.publicKey(), answer);
      assertThat(outputs.get(0)).isEqualTo(outputs.get(1));
    }
  }

  @Test
  void aSecondKeyForOneAskerIsCaught() {
    try (KeyPair second = voprf.generateKeyPair()) {
      assertRefused(voprf.evaluate(second, blinding.elements()));
    }
  }

  @Test
  void aSecondKeyForOneElementOfABatchIsCaught() {
    try (KeyPair second = voprf.generateKeyPair()) {
      List<Element> mixed = new ArrayList<>(evaluation.elements());
      mixed.set(2, voprf.evaluate(second, blinding.elements()).elements().get(2));

      assertRefused(new Evaluation(mixed, evaluation.proof()));
    }
  }

  @Test
  void swappedElementsAreCaught() {
    List<Element> swapped = new ArrayList<>(evaluation.elements());
    Collections.swap(swapped, 0, 3);

    assertRefused(new Evaluation(swapped, evaluation.proof()));
  }

  @Test
  void elementsThatWereNotEvaluatedAreCaught() {
    assertRefused(new Evaluation(blinding.elements(), evaluation.proof()));
  }

  @Test
  void anAnswerToAnotherBatchIsCaught() {
    try (Blinding other = voprf.blind(tokens(4))) {
      assertRefused(voprf.evaluate(keys, other.elements()));
    }
  }

  @Test
  void aMissingOrAdditionalElementIsCaught() {
    List<Element> missing = evaluation.elements().subList(0, 3);
    List<Element> additional = new ArrayList<>(evaluation.elements());
    additional.add(evaluation.elements().getFirst());

    assertRefused(new Evaluation(missing, evaluation.proof()));
    assertRefused(new Evaluation(additional, evaluation.proof()));
  }

  @Test
  void everyChangedByteOfAProofIsCaught() {
    for (int i = 0; i < Proof.BYTES; i++) {
      byte[] changed = evaluation.proof().encoded();
      changed[i] ^= 1;
      // A change may leave the range of scalars; the proof is then refused before it is checked.
      if (isProof(changed)) {
        assertRefused(new Evaluation(evaluation.elements(), Proof.decode(changed)));
      }
    }
  }

  @Test
  void aProofOfZerosIsCaught() {
    assertRefused(new Evaluation(evaluation.elements(), Proof.decode(new byte[Proof.BYTES])));
  }

  @Test
  void twoProofsOfOneBatchDifferAndBothHold() {
    Evaluation again = voprf.evaluate(keys, blinding.elements());

    assertThat(again.elements()).isEqualTo(evaluation.elements());
    assertThat(again.proof()).isNotEqualTo(evaluation.proof());
    assertThat(voprf.finish(blinding, keys.publicKey(), again))
        .isEqualTo(voprf.finish(blinding, keys.publicKey(), evaluation));
  }

  @Test
  void aBatchHasAtLeastOneElementAndAtMostFourThousandNinetySix() {
    List<byte[]> tooMany = Collections.nCopies(Voprf.MAX_BATCH + 1, new byte[1]);
    List<Element> tooManyElements =
        Collections.nCopies(Voprf.MAX_BATCH + 1, evaluation.elements().getFirst());

    assertThatExceptionOfType(BatchOutOfRange.class).isThrownBy(() -> voprf.blind(tooMany));
    assertThatExceptionOfType(BatchOutOfRange.class).isThrownBy(() -> voprf.blind(List.of()));
    assertThatExceptionOfType(BatchOutOfRange.class)
        .isThrownBy(() -> voprf.evaluate(keys, tooManyElements));
    assertThatExceptionOfType(BatchOutOfRange.class)
        .isThrownBy(() -> voprf.evaluate(keys, List.of()));
    assertThatExceptionOfType(BatchOutOfRange.class)
        .isThrownBy(() -> new Evaluation(tooManyElements, evaluation.proof()));
  }

  @Test
  void theLargestBatchGoesRound() {
    List<byte[]> inputs = tokens(Voprf.MAX_BATCH);
    try (Blinding large = voprf.blind(inputs)) {
      Evaluation answer = voprf.evaluate(keys, large.elements());

      assertThat(voprf.finish(large, keys.publicKey(), answer)).hasSize(Voprf.MAX_BATCH);
    }
  }

  @Test
  void anInputIsAtMostAsLongAsItsLengthFieldAllows() {
    assertThatNoException().isThrownBy(() -> voprf.output(keys.secretKey(), new byte[65_535]));
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> voprf.output(keys.secretKey(), new byte[65_536]));
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> voprf.blind(List.of(new byte[65_536])));
  }

  @Test
  void seedsHaveThirtyTwoBytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> voprf.deriveKeyPair(new byte[31], new byte[0]));
  }

  @Test
  void keysDifferByInformation() {
    byte[] seed = new byte[32];
    try (KeyPair first = voprf.deriveKeyPair(seed, new byte[] {1});
        KeyPair again = voprf.deriveKeyPair(seed, new byte[] {1});
        KeyPair second = voprf.deriveKeyPair(seed, new byte[] {2})) {
      assertThat(first.publicKey()).isEqualTo(again.publicKey());
      assertThat(first.publicKey()).isNotEqualTo(second.publicKey());
    }
  }

  @Test
  void aWipedKeyAndAWipedBatchAreOfNoUse() {
    KeyPair closed = voprf.generateKeyPair();
    closed.close();
    blinding.close();

    assertThat(closed.secretKey().isWiped()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> voprf.output(closed.secretKey(), new byte[1]));
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.secretKey().encodedForEncryptedStorage());
    assertThatIllegalStateException()
        .isThrownBy(() -> voprf.finish(blinding, keys.publicKey(), evaluation));
    assertThatIllegalStateException().isThrownBy(blinding::encodedForEncryptedStorage);
  }

  @Test
  void wipingAKeyInUseNeverMakesAWrongOutput() throws InterruptedException {
    byte[] input = "imo:9187629".getBytes(UTF_8);
    Output expected = voprf.output(keys.secretKey(), input);
    AtomicBoolean isRight = new AtomicBoolean(true);
    List<Thread> users = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      users.add(Thread.ofPlatform().start(() -> isRight.compareAndSet(true, use(input, expected))));
    }

    Thread.sleep(50);
    keys.close();
    for (Thread user : users) {
      user.join();
    }

    assertThat(isRight).isTrue();
  }

  /** Uses the key until it is wiped and tells whether all outputs were right. */
  private boolean use(byte[] input, Output expected) {
    boolean isRight = true;
    try {
      while (isRight) {
        isRight = voprf.output(keys.secretKey(), input).equals(expected);
      }
    } catch (IllegalStateException e) {
      // The key is wiped.
    }
    return isRight;
  }

  @Test
  void manyThreadsShareOneInstanceAndOneKey() {
    List<byte[]> inputs = tokens(2_000);
    List<Output> expected = voprf.outputs(keys.secretKey(), inputs.stream()).toList();

    List<Output> parallel = voprf.outputs(keys.secretKey(), inputs.parallelStream()).toList();
    Stream<List<Output>> batches =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> {
              List<byte[]> part = inputs.subList(50 * i, 50 * (i + 1));
              try (Blinding asked = voprf.blind(part)) {
                Evaluation answer = voprf.evaluate(keys, asked.elements());
                return voprf.finish(asked, keys.publicKey(), answer);
              }
            });

    assertThat(parallel).isEqualTo(expected);
    assertThat(batches.flatMap(List::stream).toList()).isEqualTo(expected);
  }

  private void assertRefused(Evaluation wrong) {
    assertThatExceptionOfType(ProofInvalid.class)
        .isThrownBy(() -> voprf.finish(blinding, keys.publicKey(), wrong));
  }

  private static boolean isProof(byte[] encoded) {
    try {
      Proof.decode(encoded);
      return true;
    } catch (MalformedEncoding e) {
      return false;
    }
  }

  private static List<byte[]> tokens(int count) {
    return IntStream.range(0, count).mapToObj(i -> ("imo:" + i).getBytes(UTF_8)).toList();
  }
}
