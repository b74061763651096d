package org.entente.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.MemorySegment;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9496, appendix A, and the laws of the group and of its scalars. */
class Ristretto255Test {
  private static final Map<String, Map<String, String>> VECTORS =
      Vectors.read("rfc9496-ristretto255.txt");

  // The order of the group, RFC 9496, section 4.
  private static final String ORDER =
      "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

  private final Ristretto255 group = Ristretto255.shared();
  private final SecureRandom random = new SecureRandom();

  static Stream<Arguments> section(String start) {
    return VECTORS.entrySet().stream()
        .filter(section -> section.getKey().startsWith(start))
        .flatMap(section -> section.getValue().entrySet().stream())
        .map(line -> Arguments.of(line.getKey(), line.getValue()));
  }

  static Stream<Arguments> multiples() {
    return section("A.1");
  }

  static Stream<Arguments> invalidEncodings() {
    return section("A.2");
  }

  static Stream<Arguments> derivations() {
    return section("A.3");
  }

  @Test
  void allPublishedVectorsAreThere() {
    assertThat(VECTORS.values().stream().map(Map::size)).containsExactly(16, 29, 11);
  }

  @ParameterizedTest
  @MethodSource("multiples")
  void multiplesOfTheGeneratorAreThoseOfTheRfc(int factor, String expected) {
    byte[] generator = Vectors.bytes(VECTORS.values().iterator().next().get("1"));
    byte[] sum = new byte[32];
    for (int i = 0; i < factor; i++) {
      sum = group.add(sum, generator);
    }

    assertThat(Vectors.hex(sum)).isEqualTo(expected);
    if (factor > 0) {
      assertThat(group.multiplyGenerator(small(factor))).isEqualTo(sum);
      assertThat(group.multiply(small(factor), generator)).isEqualTo(sum);
      assertThat(group.isElement(sum)).isTrue();
    }
    for (int i = 0; i < factor; i++) {
      sum = group.subtract(sum, generator);
    }
    assertThat(group.isIdentity(sum)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("invalidEncodings")
  void invalidEncodingsAreRefused(String reason, String encoding) {
    assertThat(group.isElement(Vectors.bytes(encoding))).as(reason).isFalse();
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void elementsDerivedFromUniformBytesAreThoseOfTheRfc(String uniform, String expected) {
    assertThat(Vectors.hex(group.fromHash(Vectors.bytes(uniform)))).isEqualTo(expected);
  }

  @Test
  void theIdentityIsNoElement() {
    assertThat(group.isElement(new byte[32])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void otherLengthsNeverReachTheLibrary(int length) {
    byte[] wrong = new byte[length];
    byte[] element = group.multiplyGenerator(small(2));

    assertThat(group.isElement(wrong)).isFalse();
    assertThat(group.isScalar(wrong)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> group.add(element, wrong));
    assertThatIllegalArgumentException().isThrownBy(() -> group.subtract(wrong, element));
    assertThatIllegalArgumentException().isThrownBy(() -> group.multiply(wrong, element));
    assertThatIllegalArgumentException().isThrownBy(() -> group.multiply(small(1), wrong));
    assertThatIllegalArgumentException().isThrownBy(() -> group.multiplyGenerator(wrong));
    assertThatIllegalArgumentException().isThrownBy(() -> group.addScalars(wrong, small(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> group.subtractScalars(small(1), wrong));
  }

  @Test
  void wideBytesHaveSixtyFour() {
    assertThatIllegalArgumentException().isThrownBy(() -> group.reduce(new byte[32]));
    assertThatIllegalArgumentException().isThrownBy(() -> group.fromHash(new byte[63]));
  }

  @Test
  void onlyScalarsBelowTheOrderAreCanonical() {
    byte[] order = Vectors.bytes(ORDER);
    byte[] highest = order.clone();
    highest[0]--;

    assertThat(group.isScalar(order)).isFalse();
    assertThat(group.isScalar(highest)).isTrue();
    assertThat(group.isScalar(new byte[32])).isTrue();
    assertThat(group.addScalars(highest, small(1))).isEqualTo(new byte[32]);
  }

  @Test
  void scalarsObeyTheLawsOfAField() {
    for (int i = 0; i < 100; i++) {
      byte[] a = group.randomScalar(random);
      byte[] b = group.randomScalar(random);

      assertThat(group.isScalar(a)).isTrue();
      assertThat(group.subtractScalars(group.addScalars(a, b), b)).isEqualTo(a);
      byte[] inverse = group.invert(MemorySegment.ofArray(a));
      assertThat(group.multiplyScalars(inverse, MemorySegment.ofArray(a))).isEqualTo(small(1));
    }
  }

  @Test
  void manyScalarsHaveTogetherTheInversesTheyHaveAlone() {
    for (int count : new int[] {0, 1, 2, 65}) {
      byte[] all = new byte[count * 32];
      byte[] expected = new byte[count * 32];
      for (int i = 0; i < count; i++) {
        byte[] scalar = group.randomScalar(random);
        System.arraycopy(scalar, 0, all, i * 32, 32);
        byte[] inverse = group.invert(MemorySegment.ofArray(scalar));
        System.arraycopy(inverse, 0, expected, i * 32, 32);
      }
      byte[] before = all.clone();

      assertThat(group.invertAll(MemorySegment.ofArray(all))).isEqualTo(expected);
      assertThat(all).isEqualTo(before);
    }
  }

  @Test
  void aZeroAmongScalarsIsRefused() {
    byte[] all = new byte[3 * 32];
    all[0] = 1;
    all[64] = 2;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> group.invertAll(MemorySegment.ofArray(all)));
  }

  @Test
  void multiplicationDistributesOverScalars() {
    byte[] element = group.fromHash(Sha512.hash(new byte[] {7}));
    byte[] a = group.randomScalar(random);
    byte[] b = group.randomScalar(random);

    assertThat(group.multiply(group.addScalars(a, b), element))
        .isEqualTo(group.add(group.multiply(a, element), group.multiply(b, element)));
    assertThat(group.multiply(group.multiplyScalars(a, MemorySegment.ofArray(b)), element))
        .isEqualTo(group.multiply(a, group.multiply(b, element)));
  }

  @Test
  void zeroHasNoProductAndNoInverse() {
    byte[] zero = new byte[32];
    byte[] element = group.multiplyGenerator(small(3));

    assertThatExceptionOfType(Ristretto255.IdentityProduct.class)
        .isThrownBy(() -> group.multiply(zero, element));
    assertThatExceptionOfType(Ristretto255.IdentityProduct.class)
        .isThrownBy(() -> group.multiplyGenerator(zero));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> group.invert(MemorySegment.ofArray(zero)));
  }

  private static byte[] small(int number) {
    byte[] scalar = new byte[32];
    scalar[0] = (byte) number;
    return scalar;
  }
}
