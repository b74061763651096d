package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;
import org.junit.jupiter.api.Test;

/** The specimens are those of ICAO Doc 9303, of the invented state Utopia where not said. */
class MachineReadableZoneTest {
  private static final String PASSPORT =
      """
      P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
      L898902C36UTO7408122F1204159ZE184226B<<<<<10
      """;

  @Test
  void aPassportIsRead() {
    assertThat(TravelDocument.fromMrz(PASSPORT))
        .isEqualTo(new TravelDocument(Optional.empty(), DocumentType.PASSPORT, "L898902C3"));
  }

  @Test
  void theDayOfExpiryIsRead() {
    assertThat(TravelDocument.expiryInMrz(PASSPORT)).contains(LocalDate.of(2012, 4, 15));
    assertThatExceptionOfType(InvalidIdentifier.class)
        .isThrownBy(() -> TravelDocument.expiryInMrz(PASSPORT.replace("1204159", "1304159")));
  }

  @Test
  void anIdentityCardIsRead() {
    String card =
        """
        I<UTOD231458907<<<<<<<<<<<<<<<
        7408122F1204159UTO<<<<<<<<<<<6
        ERIKSSON<<ANNA<MARIA<<<<<<<<<<
        """;

    assertThat(TravelDocument.fromMrz(card))
        .isEqualTo(new TravelDocument(Optional.empty(), DocumentType.NATIONAL_ID, "D23145890"));
  }

  @Test
  void aNumberThatRunsOnIntoTheOptionalDataIsReadWhole() {
    String card =
        """
        I<BEL590330101<8501<<<<<<<<<<<
        8502016F2004013BEL<<<<<<<<<<<4
        INVENTED<<PERSON<<<<<<<<<<<<<<
        """;

    assertThat(TravelDocument.fromMrz(card))
        .isEqualTo(
            new TravelDocument(
                Optional.of(new Country("BE")), DocumentType.NATIONAL_ID, "590330101850"));
  }

  @Test
  void theOlderTwoLinesOf36AreRead() {
    String card =
        """
        I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
        D231458907UTO7408122F1204159<<<<<<<6
        """;

    assertThat(TravelDocument.fromMrz(card).number()).isEqualTo("D23145890");
  }

  @Test
  void theIssuerIsTheCountryEvenWhereItsCodeIsNotIso() {
    String german = PASSPORT.replace("P<UTO", "P<D<<");

    assertThat(TravelDocument.fromMrz(german).country()).contains(new Country("DE"));
  }

  @Test
  void aWrongCheckDigitIsRefused() {
    assertThatExceptionOfType(InvalidIdentifier.class)
        .isThrownBy(() -> TravelDocument.fromMrz(PASSPORT.replace("7408122", "7408123")))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CHECK_DIGIT));
  }

  @Test
  void linesOfAnotherLengthAreRefused() {
    assertThatExceptionOfType(InvalidIdentifier.class)
        .isThrownBy(() -> TravelDocument.fromMrz("P<UTOERIKSSON<<ANNA"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STRUCTURE));
  }

  @Test
  void theFrontDoorTakesTheLinesAsWell() {
    assertThat(Identifiers.parse("passport", "", PASSPORT).value()).isEqualTo("L898902C3");
  }
}
