package org.entente.oprf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9380, appendix K.3. */
class ExpandMessageTest {
  private static final byte[] TAG = "QUUX-V01-CS02-with-expander-SHA512-256".getBytes(US_ASCII);

  static Stream<Arguments> vectors() {
    Map<String, Map<String, String>> sections =
        Vectors.read("rfc9380-expand-message-xmd-sha512.txt");
    return sections.values().stream()
        .flatMap(section -> section.entrySet().stream())
        .map(line -> Arguments.of(line.getKey(), line.getValue()));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void expansionIsThatOfTheRfc(String message, String expected) {
    byte[] bytes = message(message).getBytes(US_ASCII);

    byte[] expanded = ExpandMessage.expand(bytes, TAG, expected.length() / 2);

    assertThat(Vectors.hex(expanded)).isEqualTo(expected);
  }

  @Test
  void allPublishedVectorsAreThere() {
    assertThat(vectors()).hasSize(10);
  }

  @Test
  void tagsAndLengthsOutOfRangeAreRefused() {
    byte[] message = new byte[1];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandMessage.expand(message, new byte[256], 64));
    assertThatIllegalArgumentException().isThrownBy(() -> ExpandMessage.expand(message, TAG, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandMessage.expand(message, TAG, 255 * 64 + 1));
  }

  private static String message(String name) {
    return switch (name) {
      case "q128_" -> name + "q".repeat(128);
      case "a512_" -> name + "a".repeat(512);
      default -> name;
    };
  }
}
