package org.entente.node.lists.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.names.Phone;
import org.junit.jupiter.api.Test;

/** OFAC's remarks taken apart, on invented ones. */
class RemarksTest {
  private final List<FindingCode> findings = new ArrayList<>();

  private StatedIdentifier only(String remarks) {
    List<StatedIdentifier> identifiers =
        new OfacRemarks(Remarks.split(remarks), findings::add).identifiers();
    assertThat(identifiers).hasSize(1);
    return identifiers.getFirst();
  }

  private static String date(String text) {
    var date = OfacDates.birthDate(text).date();
    return date == null ? "" : date.iso();
  }

  @Test
  void aNumberIsToldFromItsCountryAndItsDates() {
    StatedIdentifier passport =
        only("alt. Passport X1234567 (Korea, North) issued 01 Feb 2001 expires 01 Feb 2011.");
    assertThat(passport.kind()).isEqualTo(StatedKind.PASSPORT);
    assertThat(passport.number()).isEqualTo("X1234567");
    assertThat(passport.countryText()).isEqualTo("Korea, North");
    assertThat(passport.note()).isEqualTo("issued 01 Feb 2001 expires 01 Feb 2011");
    assertThat(passport.canonical()).isNotNull();
  }

  @Test
  void anImoNumberIsNotARegistration() {
    assertThat(only("Vessel Registration Identification IMO 9074729").kind())
        .isEqualTo(StatedKind.IMO);
    assertThat(only("Vessel Registration Identification 4711 (Malta)").kind())
        .isEqualTo(StatedKind.VESSEL_REGISTRATION);
    assertThat(only("Company Number IMO 1234567").kind()).isEqualTo(StatedKind.REGISTRATION);
  }

  @Test
  void aWrongCheckDigitIsKeptVerbatimAndReported() {
    StatedIdentifier imo = only("Vessel Registration Identification IMO 9074728.");
    assertThat(imo.number()).isEqualTo("9074728");
    assertThat(imo.canonical()).isNull();
    assertThat(findings).containsExactly(FindingCode.NOT_CANONICAL);
  }

  @Test
  void aWalletKeepsItsCurrency() {
    StatedIdentifier wallet =
        only("Digital Currency Address - XBT 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.");
    assertThat(wallet.kind()).isEqualTo(StatedKind.WALLET);
    assertThat(wallet.canonical()).isNotNull();
    assertThat(wallet.canonical().value()).isEqualTo("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
  }

  @Test
  void aLongPhoneNumberIsReadAsInternationalAndAShortOneIsNot() {
    assertThat(only("Telephone: (357)(22000000)").canonical()).isEqualTo(new Phone("+35722000000"));
    assertThat(only("Telephone No. (022) 7000000").canonical()).isNull();
    assertThat(findings).containsExactly(FindingCode.NOT_CANONICAL);
  }

  @Test
  void anUnknownLabelBeforeANumberIsKeptAsIs() {
    StatedIdentifier other = only("Chamber of Example Membership No. 4711 (Malta).");
    assertThat(other.kind()).isEqualTo(StatedKind.OTHER);
    assertThat(other.label()).isEqualTo("Chamber of Example Membership No.");
  }

  @Test
  void wordsWithoutLabelStayWords() {
    assertThat(Remarks.split("Head of the Example Office; Linked To: EXAMPLE TRADING S.A."))
        .extracting(r -> r.statedLabel() + " = " + r.value())
        .containsExactly(
            "Remarks = Head of the Example Office", "Linked To = EXAMPLE TRADING S.A.");
  }

  @Test
  void datesOfBirthInAllFormsAreRead() {
    assertThat(date("10 Dec 1948")).isEqualTo("1948-12-10");
    assertThat(date("Sep 1938")).isEqualTo("1938-09");
    assertThat(date("1946")).isEqualTo("1946");
    assertThat(date("circa 1951")).isEqualTo("1951~");
    assertThat(date("circa 07 Jul 1966")).isEqualTo("1966-07-07~");
    assertThat(date("1951 to 1953")).isEqualTo("1951/1953");
    assertThat(date("Mar 1962 to Feb 1963")).isEqualTo("1962-03/1963-02");
    assertThat(date("01 Jan 1961 to 31 Dec 1962")).isEqualTo("1961-01-01/1962-12-31");
    assertThat(date("circa 1979-1982")).isEqualTo("1979/1982");
  }

  @Test
  void whatIsNoDateStaysInWords() {
    assertThat(date("31 Feb 1960")).isEmpty();
    assertThat(date("1962 to 1951")).isEmpty();
    assertThat(date("in the sixties")).isEmpty();
    assertThat(date("12 Foo 1960")).isEmpty();
  }
}
