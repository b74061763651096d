package org.entente.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 1_000, 1_024, 1_025, 50_000})
  void everyOutputPutInIsFoundAlsoAfterTheWire(int count) {
    List<Output> outputs = outputs(count);

    Filter filter = Filter.of(outputs);
    Filter received = Filter.decode(filter.encoded());

    assertThat(outputs).as("seed %d", seed).allMatch(filter::contains);
    assertThat(outputs).as("seed %d", seed).allMatch(received::contains);
    assertThat(received).isEqualTo(filter).hasSameHashCodeAs(filter);
    assertThat(filter.size()).isEqualTo(count);
  }

  @Test
  void otherOutputsAreNotFound() {
    Filter filter = Filter.of(outputs(50_000));

    // Two hundred thousand strangers meet one false hit in 2^32 once in twenty thousand runs.
    assertThat(outputs(200_000)).as("seed %d", seed).noneMatch(filter::contains);
  }

  @Test
  void anOutputIsFoundByItsLeadingBitsOnly() {
    byte[] bytes = new byte[64];
    random.nextBytes(bytes);
    Filter filter = Filter.of(List.of(Output.decode(bytes)));
    byte[] sameStart = bytes.clone();
    sameStart[4] ^= (byte) 0x80;
    byte[] otherStart = bytes.clone();
    otherStart[3] ^= 1;

    assertThat(filter.contains(Output.decode(sameStart))).isTrue();
    assertThat(filter.contains(Output.decode(otherStart))).isFalse();
  }

  @Test
  void theEmptyFilterWorks() {
    Filter empty = Filter.of(List.of());

    assertThat(empty.size()).isZero();
    assertThat(empty.encoded()).hasSize(11);
    assertThat(Filter.decode(empty.encoded())).isEqualTo(empty);
    assertThat(outputs(100)).noneMatch(empty::contains);
  }

  @Test
  void anEntryTakesAboutFourAndAThirdBytes() {
    assertThat(Filter.of(outputs(1 << 16)).encoded().length).isLessThan((1 << 16) * 43 / 10);
    assertThat(Filter.of(outputs((1 << 16) + 1)).encoded().length).isLessThan((1 << 16) * 44 / 10);
  }

  @ParameterizedTest
  @CsvSource({"0, 32", "1, 32", "2, 33", "3, 34", "4, 34", "5, 35", "268435456, 60"})
  void theBitsFollowFromTheCapacity(int capacity, int bits) {
    assertThat(Filter.builder(capacity).bits()).isEqualTo(bits);
  }

  @Test
  void theOrderAndDuplicatesDoNotMatter() {
    List<Output> outputs = outputs(500);
    List<Output> shuffled = new ArrayList<>(outputs);
    shuffled.addAll(outputs.subList(0, 100));
    Collections.shuffle(shuffled, random);

    assertThat(Filter.of(shuffled)).isEqualTo(Filter.of(outputs));
    assertThat(Filter.of(shuffled).encoded()).isEqualTo(Filter.of(outputs).encoded());
  }

  @Test
  void valuesThatWereCutBeforeMakeTheSameFilter() {
    List<Output> outputs = outputs(3_000);
    Filter.Builder builder = Filter.builder(outputs.size());
    outputs.forEach(output -> builder.addTruncated(output.leadingBits(builder.bits())));

    assertThat(builder.build()).isEqualTo(Filter.of(outputs));
  }

  @Test
  void aCapacityThatIsNotUsedUpCostsLittle() {
    List<Output> outputs = outputs(1_000);
    Filter.Builder builder = Filter.builder(1 << 28);
    outputs.forEach(builder::add);
    Filter filter = builder.build();

    assertThat(filter.encoded().length).isLessThan(1_000 * 7);
    assertThat(Filter.decode(filter.encoded())).isEqualTo(filter);
    assertThat(outputs).allMatch(filter::contains);
  }

  @Test
  void aBuilderRefusesWhatDoesNotFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> Filter.builder(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Filter.builder(Filter.MAX_SIZE + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Filter.builder(1).addTruncated(1L << 32));
    assertThatIllegalArgumentException().isThrownBy(() -> Filter.builder(1).addTruncated(-1));
    assertThatIllegalStateException().isThrownBy(() -> Filter.builder(0).addTruncated(1));
  }

  @Test
  void theLowestAndHighestValuesAreKept() {
    Filter filter = Filter.builder(2).addTruncated((1L << 33) - 1).addTruncated(0).build();

    assertThat(Vectors.hex(filter.encoded()))
        .isEqualTo("4547435301" + "2120" + "00000002" + "000000005fffffffe0");
    assertThat(Filter.decode(filter.encoded())).isEqualTo(filter);
  }

  @Test
  void truncatedFiltersAreRefused() {
    byte[] encoded = Filter.of(outputs(20)).encoded();

    for (int length = 0; length < encoded.length; length++) {
      assertMalformed(Arrays.copyOf(encoded, length));
    }
  }

  @Test
  void trailingBytesAreRefused() {
    byte[] encoded = Filter.of(outputs(20)).encoded();

    assertMalformed(Arrays.copyOf(encoded, encoded.length + 1));
    assertMalformed(Arrays.copyOf(Filter.of(List.of()).encoded(), 12));
  }

  @Test
  void bitsLeftInTheLastByteAreZero() {
    byte[] encoded = Filter.builder(1).addTruncated(1).build().encoded();
    encoded[encoded.length - 1] |= 1;

    assertMalformed(encoded);
  }

  @Test
  void aValueTwiceIsRefused() {
    byte[] encoded = Filter.builder(2).addTruncated(5).addTruncated(6).build().encoded();
    // Each value takes 33 bits; the last bit of the second is its difference, one.
    encoded[11 + 65 / 8] ^= (byte) (0x80 >>> (65 % 8));

    assertMalformed(encoded);
  }

  @Test
  void aValueAboveTheBitsIsRefused() {
    long highest = (1L << 33) - 1;
    byte[] encoded =
        Filter.builder(2).addTruncated(highest - 1).addTruncated(highest).build().encoded();
    // The first value takes 34 bits; the second begins with a zero, then the highest of its rest.
    encoded[11 + 35 / 8] ^= (byte) (0x80 >>> (35 % 8));

    assertMalformed(encoded);
  }

  @Test
  void aCountFarAboveTheInputIsRefusedWithoutMemory() {
    assertMalformed(Vectors.bytes("4547435301" + "3c" + "20" + "10000000"));
    assertMalformed(Vectors.bytes("4547435301" + "3c" + "20" + "ffffffff"));
    assertMalformed(Vectors.bytes("4547435301" + "3c" + "20" + "7fffffff"));
  }

  @ParameterizedTest
  @CsvSource({"0, 00", "4, 02", "4, 00", "5, 1f", "5, 3d", "5, 21", "6, 1f", "6, 21"})
  void anotherHeaderIsRefused(int offset, String value) {
    byte[] encoded = Filter.of(outputs(1)).encoded();
    encoded[offset] = Vectors.bytes(value)[0];

    assertMalformed(encoded);
  }

  @Test
  void changedBytesAreEitherAnotherFilterOrRefused() {
    for (int round = 0; round < 20_000; round++) {
      byte[] changed = Filter.of(outputs(random.nextInt(12))).encoded();
      changed = Arrays.copyOf(changed, Math.max(0, changed.length + random.nextInt(-3, 3)));
      for (int i = random.nextInt(6); i > 0 && changed.length > 0; i--) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertFilterOrMalformed(changed, round);
    }
  }

  @Test
  void randomBytesAreEitherAFilterOrRefused() {
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      byte[] header = Vectors.bytes("4547435301");
      System.arraycopy(header, 0, bytes, 0, Math.min(header.length, bytes.length));
      if (bytes.length > 10) {
        bytes[7] = 0;
        bytes[8] = 0;
        bytes[9] = 0;
        bytes[10] &= 7;
        int log = Filter.ceilLog2(bytes[10]);
        bytes[5] = (byte) (32 + log + random.nextInt(3));
        bytes[6] = (byte) (bytes[5] - log);
      }
      assertFilterOrMalformed(bytes, round);
    }
  }

  // One set has one encoding, so whatever is accepted must be what it would be written as.
  private void assertFilterOrMalformed(byte[] bytes, int round) {
    try {
      assertThat(Filter.decode(bytes).encoded())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(bytes);
    } catch (MalformedFilter e) {
      assertThat(e).hasMessageNotContaining("null");
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + ", round " + round, e);
    }
  }

  private static void assertMalformed(byte[] encoded) {
    assertThatExceptionOfType(MalformedFilter.class).isThrownBy(() -> Filter.decode(encoded));
  }

  private List<Output> outputs(int count) {
    List<Output> outputs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[Output.BYTES];
      random.nextBytes(bytes);
      outputs.add(Output.decode(bytes));
    }
    return outputs;
  }
}
