package org.entente.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes that are signed, pinned: a changed file here is a changed protocol, and partners who
 * run the version before would no longer understand this one.
 */
class GoldenBytesTest {

  record Golden(String file, Object value, Class<?> type) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Golden> everythingSigned() {
    return Stream.concat(
        Samples.bodies().stream()
            .map(b -> new Golden("message." + Body.kind(b), Samples.message(b), Message.class)),
        Stream.of(
            new Golden("agreement-terms", Samples.terms(), AgreementTerms.class),
            new Golden("invitation", Samples.invitation(), Invitation.class),
            new Golden("acceptance", Samples.acceptance(), Acceptance.class),
            new Golden("joint-figures", FiguresSamples.joint(), JointFigures.class),
            new Golden("receipt", Samples.receipt(), Receipt.class)));
  }

  @ParameterizedTest
  @MethodSource("everythingSigned")
  void canonicalBytesAreThePinnedOnes(Golden golden) throws IOException {
    assertThat(Canonical.text(golden.value())).isEqualTo(read(golden.file()));
  }

  @ParameterizedTest
  @MethodSource("everythingSigned")
  void pinnedBytesReadBackAsTheSameValue(Golden golden) throws IOException {
    byte[] bytes = read(golden.file()).getBytes(StandardCharsets.UTF_8);

    assertThat((Object) Canonical.decode(bytes, golden.type())).isEqualTo(golden.value());
  }

  @Test
  void everyKindOfBodyHasASample() {
    assertThat(Samples.bodies().stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(kinds(Body.class).toList());
  }

  /** The records under a sealed interface and the sealed interfaces it permits. */
  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenBytesTest::kinds)
        : Stream.of(type);
  }

  @Test
  void theNameOfAKindIsTheOneOnTheWire() {
    for (Body body : Samples.bodies()) {
      assertThat(Canonical.text(body)).contains("\"kind\":\"" + Body.kind(body) + "\"");
    }
  }

  private static String read(String file) throws IOException {
    try (InputStream in = GoldenBytesTest.class.getResourceAsStream("golden/" + file + ".json")) {
      if (in == null) {
        return fail("no golden file for " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
