package org.entente.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not exactly the canonical form of a known record is refused, never defaulted. */
class StrictReadingTest {

  private static final String REQUEST = Canonical.text(Samples.message(Samples.request()));

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> Canonical.decode(text, Message.class))
        .isInstanceOf(NotCanonical.class);
  }

  private static String changed(String from, String to) {
    assertThat(REQUEST).contains(from);
    return REQUEST.replace(from, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kind":"request"               | "kind":"notice"
          "kind":"request",              | "
          "version":1}                   | "version":2}
          "purpose":"SMUGGLING_INVESTIGATION" | "purpose":"CURIOSITY"
          "purpose":"SMUGGLING_INVESTIGATION" | "purpose":0
          "offence":"6.2.c"              | "offence":"6.9.z"
          "legalBasis":"SOM_10"          | "legalBasis":"SOM_99"
          "urgency":"URGENT_INDIRECT"    | "urgency":"urgent_indirect"
          "codes":["H1","H2"]            | "codes":["H1","H9"]
          "standing":"SUSPECT"           | "standing":"PROTECTED"
          "gate":"PURPOSE_COVERED"       | "gate":"GATE_OF_ANOTHER_VERSION"
          "ground":"R38_OUTSIDE_AGREEMENT" | "ground":"R99_WHATEVER"
          """)
  void unknownKindCodeOrVersionIsRefused(String known, String unknown) {
    assertRefused(changed(known, unknown));
  }

  @Test
  void unknownFieldIsRefused() {
    assertRefused(changed("\"version\":1}", "\"version\":1,\"zeal\":1}"));
    assertRefused(changed("\"asked\":", "\"alias\":\"x\",\"asked\":"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "gates", "body", "expires", "agreement", "sender", "recipientKey"})
  void missingFieldIsRefused(String field) {
    assertRefused(changed("\"" + field + "\":", "\"" + field + "x\":"));
  }

  @Test
  void emptyObjectNullAndNothingAreRefused() {
    for (String text : List.of("{}", "null", "", "[]", "\"\"", "0", " ")) {
      assertRefused(text);
    }
  }

  @Test
  void nullInPlaceOfAValueIsRefused() {
    assertRefused(changed("\"offence\":\"6.2.c\"", "\"offence\":null"));
    assertRefused(changed("\"codes\":[\"H1\",\"H2\"]", "\"codes\":[null]"));
    assertRefused(changed("\"version\":1}", "\"version\":null}"));
  }

  @Test
  void sameRecordInOtherBytesIsRefused() {
    assertRefused(changed("\"version\":1}", "\"version\":1 }"));
    assertRefused(changed("\"version\":1}", "\"version\":1.0}"));
    assertRefused(changed("\"kind\":\"request\"", "\"kind\":\"\\u0072equest\""));
    assertRefused(changed("[\"H1\",\"H2\"]", "[\"H2\",\"H1\"]"));
    assertRefused(changed("[\"H1\",\"H2\"]", "[\"H1\",\"H2\",\"H2\"]"));
    assertRefused(changed("12:00:00.123Z", "13:00:00.123+01:00"));
    assertRefused(changed("Whether the person is known.", " Whether the person is known."));
    assertRefused("\uFEFF" + REQUEST);
  }

  @Test
  void keyGivenTwiceIsRefused() {
    assertRefused(changed("\"version\":1}", "\"version\":1,\"version\":1}"));
    assertRefused(changed("{\"agreement\":", "{\"version\":2,\"agreement\":"));
  }

  @Test
  void trailingDataIsRefused() {
    assertRefused(REQUEST + " ");
    assertRefused(REQUEST + "{}");
    assertRefused(REQUEST + "\n");
  }

  @Test
  void deepNestingIsRefused() {
    assertRefused("[".repeat(100_000));
    assertRefused("{\"body\":".repeat(50_000));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = REQUEST.getBytes(StandardCharsets.UTF_8);
    bytes[REQUEST.indexOf("Whether")] = (byte) 0xC3;

    assertThatThrownBy(() -> Canonical.decode(bytes, Message.class))
        .isInstanceOf(NotCanonical.class);
  }

  @Test
  void unpairedSurrogateIsRefused() {
    assertRefused(changed("Whether", "\\ud800"));
  }

  @Test
  void controlCharactersInTextAreRefused() {
    assertRefused(changed("Whether", "Whe\\u0000ther"));
    assertRefused(changed("Whether", "Whe\\bther"));
  }

  @Test
  void receiptBoundToAnotherBodyIsRefused() {
    assertRefused(changed("Whether the person is known.", "Whether the person is rich."));
  }

  @Test
  void refusalNeverQuotesWhatItRefused() {
    for (String personal : Samples.PERSONAL) {
      for (String text :
          List.of(
              changed("\"version\":1}", "\"version\":2}"),
              changed("\"SUSPECT\"", "\"" + personal + "\""),
              changed("\"birthDates\":[\"1980-05\"]", "\"birthDates\":{\"" + personal + "\":1}"),
              changed("\"asked\":", "\"" + personal + "\":1,\"asked\":"))) {
        Throwable refusal = catchThrowable(() -> Canonical.decode(text, Message.class));

        assertThat(refusal).isInstanceOf(NotCanonical.class).hasNoCause();
        assertThat(refusal.toString()).doesNotContain(personal);
        assertThat(refusal.getSuppressed()).isEmpty();
      }
    }
  }

  @Test
  void textFormOfARecordNamesNobody() {
    for (Body body : Samples.bodies()) {
      assertThat(List.of(body.toString(), Samples.message(body).toString()))
          .allSatisfy(text -> assertThat(text).doesNotContain(Samples.PERSONAL));
    }
    assertThat(Samples.subject().toString()).doesNotContain(Samples.PERSONAL);
    assertThat(Samples.item().toString()).doesNotContain(Samples.PERSONAL);
    assertThat(Samples.subject().identifiers().toString()).doesNotContain(Samples.PERSONAL);
  }
}
