package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

  @ParameterizedTest
  @CsvSource({
    "passport, LY, c17-hlrl 3, C17HLRL3",
    "passport, Libya, C17HLRL3, C17HLRL3",
    "passport, '', ٠١٢٣٤٥٦٧٨, 012345678",
    "national-number, AF, 1234-567-890, 1234567890",
    "phone, LY, 091 234 5678, +218912345678",
    "phone, '', 00218 91 2345678, +218912345678",
    "email, '', Test.Person@EXAMPLE.org, test.person@example.org",
    "email, '', a@müller.example, a@xn--mller-kva.example",
    "handle, '', Twitter:@Some_Body, x:some_body",
    "iban, '', GB82 WEST 1234 5698 7654 32, GB82WEST12345698765432",
    "bank-account, LY, 12-345-678, 12345678",
    "wallet, '', XBT:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2, bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
    "wallet, '', btc:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "wallet, '', btc:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "wallet, '', ETH:0x52908400098527886E0F7030069857D2E4169EE7, evm:0x52908400098527886e0f7030069857d2e4169ee7",
    "wallet, '', USDT:TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC, tron:TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC",
    "wallet, '', bch:bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy, bitcoin-cash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy",
    "plate, DE, b-ab 1234, BAB1234",
    "plate, UA, АА 1234 ВС, AA1234BC",
    "vin, '', 1M8GDM9AXKP042788, 1M8GDM9AXKP042788",
    "imo, '', IMO 9074729, 9074729",
    "mmsi, '', 642 123 456, 642123456",
    "vessel-name, LY, M/V Señora  del-Mar, SENORA DEL MAR"
  })
  void everyKindHasACanonicalFormThatReadsBack(
      String kind, String country, String text, String canonical) {
    Identifier identifier = Identifiers.parse(kind, country, text);

    assertThat(identifier.value()).isEqualTo(canonical);
    assertThat(identifier.kind().code()).isEqualTo(kind);
    assertThat(
            Identifiers.parse(
                kind, identifier.country().map(Country::code).orElse(""), identifier.value()))
        .isEqualTo(identifier);
    assertThat(identifier.toString()).doesNotContain(canonical);
    assertThat(identifier.tokens()).isNotEmpty();
    assertThat(identifier.tokens())
        .allSatisfy(token -> {
          assertThat(token.text()).startsWith(token.kind() + ":");
          assertThat(token.tokenClass()).isEqualTo(identifier.kind().tokenClass());
          assertThat(token.toString()).doesNotContain(canonical);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "passport, '', '', EMPTY",
    "passport, '', ' -/ ', EMPTY",
    "passport, '', A1, TOO_SHORT",
    "passport, '', Libyan passport No. 513519, WORDS",
    "passport, '', UNKNOWN, WORDS",
    "passport, '', АБ123456, CHARACTERS",
    "passport, Atlantis, A1234567, COUNTRY_UNKNOWN",
    "ticket, '', A1234567, KIND_UNKNOWN",
    "phone, '', 0912345678, COUNTRY_NEEDED",
    "phone, '', +218 91, TOO_SHORT",
    "phone, '', +21891234567890123456, TOO_LONG",
    "phone, '', nobody, CHARACTERS",
    "email, '', nobody, STRUCTURE",
    "email, '', a@b@c@example, STRUCTURE",
    "handle, '', somebody, PLATFORM_NEEDED",
    "iban, '', GB82 WEST 1234 5698 7654 33, CHECK_DIGIT",
    "iban, '', GB82 WEST 1234 5698 7654, STRUCTURE",
    "iban, '', QX82 WEST 1234 5698 7654 32, COUNTRY_UNKNOWN",
    "bank-account, '', 12345678, COUNTRY_NEEDED",
    "wallet, '', BTC:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3, CHECK_DIGIT",
    "wallet, '', BTC:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, CHECK_DIGIT",
    "wallet, '', BTC:0OIl, CHARACTERS",
    "wallet, '', ETH:0x52908400098527886E0F7030069857D2E4169EE, STRUCTURE",
    "wallet, '', shells:abc, NETWORK_UNKNOWN",
    "plate, '', BAB1234, COUNTRY_NEEDED",
    "vin, '', 1M8GDM9A1KP042788, CHECK_DIGIT",
    "vin, '', 1M8GDM9AOKP042788, CHARACTERS",
    "vin, '', 1M8GDM9AX, TOO_SHORT",
    "imo, '', 9074728, CHECK_DIGIT",
    "mmsi, '', 64212345, TOO_SHORT",
    "mmsi, '', 000000000, STRUCTURE",
    "vessel-name, LY, 12345, CHARACTERS"
  })
  void whatHasNoCanonicalFormIsRefusedWithItsReasonAndWithoutItsValue(
      String kind, String country, String text, Reason reason) {
    assertThatExceptionOfType(InvalidIdentifier.class)
        .isThrownBy(() -> Identifiers.parse(kind, country, text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(
            e -> assertThat(e.getMessage()).doesNotContain(text.isBlank() ? "\u0000" : text));
  }

  @Test
  void aVinFromEuropeNeedsNoCheckDigit() {
    assertThat(new Vin("WVWZZZ1JZXW000010").number()).isEqualTo("WVWZZZ1JZXW000010");
  }

  @Test
  void aPhoneDialledInACountryIsTheSameAsTheInternationalOne() {
    assertThat(Identifiers.parse(IdentifierKind.PHONE, "", "091-234 56 78", "Libya"))
        .isEqualTo(new Phone("+218912345678"));
  }

  @Test
  void aNumberWithItsCountryGivesATokenWithItAndOneWithout() {
    List<Token> tokens = Identifiers.parse("passport", "LY", "C17HLRL3").tokens();

    assertThat(tokens)
        .extracting(Token::text)
        .containsExactly("passport:LY:C17HLRL3", "document:*:C17HLRL3");
    assertThat(tokens)
        .extracting(Token::strength)
        .containsExactly(Strength.STRONG, Strength.MODERATE);
  }

  @Test
  void aPassportAndANationalNumberWithoutCountryMeetInOneToken() {
    assertThat(Identifiers.parse("passport", "", "A123456789").tokens())
        .isEqualTo(Identifiers.parse("national-number", "", "a-123456789").tokens());
  }

  @ParameterizedTest
  @CsvSource({"1084010,false", "12345678,false", "123456789,true", "A12345,false", "A123456,true"})
  void aShortNumberGivesNoTokenWithoutItsCountry(String number, boolean specific) {
    assertThat(new TravelDocument(Optional.empty(), DocumentType.PASSPORT, number).tokens())
        .hasSize(specific ? 1 : 0);
  }

  @Test
  void aVesselNameWithoutFlagGivesNoToken() {
    assertThat(Identifiers.parse("vessel-name", "", "Invented Star").tokens()).isEmpty();
  }

  @Test
  void everyKindIsFoundByItsCode() {
    assertThat(IdentifierKind.values())
        .allSatisfy(kind -> assertThat(IdentifierKind.find(kind.code())).contains(kind));
  }

  @Test
  void onlyProtectionDocumentsAreMarkedAsSuch() {
    assertThat(DocumentType.values())
        .filteredOn(DocumentType::isProtectionDocument)
        .containsExactly(
            DocumentType.REFUGEE_TRAVEL_DOC,
            DocumentType.STATELESS_TRAVEL_DOC,
            DocumentType.UNHCR_CARD);
  }
}
