package org.entente.names;

import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/** The front door through which text from forms, files and partners becomes an identifier. */
public final class Identifiers {
  private Identifiers() {}

  /**
   * Reads an identifier by the code of its kind, as it stands on the wire.
   *
   * @param country its country as a code or an English name; blank where not known
   * @throws InvalidIdentifier if the kind is not known, or as the other form does
   */
  public static Identifier parse(String kind, String country, String text) {
    return parse(
        IdentifierKind.find(kind).orElseThrow(() -> new InvalidIdentifier(Reason.KIND_UNKNOWN)),
        country,
        text,
        "");
  }

  /**
   * Reads an identifier of the given kind.
   *
   * @param country its country as a code or an English name; blank where not known
   * @param text the number; for handles and wallets with the platform or network and a colon before
   *     it; for travel documents the machine-readable zone will do as well
   * @param defaultRegion the country whose dialling rules hold for a phone without country code, by
   *     code or English name; blank for none
   * @throws InvalidIdentifier if the text has no canonical form as such an identifier, or the
   *     country is needed and missing, or is not one
   */
  public static Identifier parse(
      IdentifierKind kind, String country, String text, String defaultRegion) {
    Optional<Country> known = country(country);
    return switch (kind) {
      case PASSPORT,
          DIPLOMATIC_PASSPORT,
          SERVICE_PASSPORT,
          EMERGENCY_LAISSEZ_PASSER,
          NATIONAL_ID,
          RESIDENCE_PERMIT,
          VISA,
          SEAFARER_DOCUMENT,
          BIRTH_CERTIFICATE,
          NATIONALITY_CERTIFICATE,
          DRIVING_LICENCE,
          REFUGEE_TRAVEL_DOCUMENT,
          STATELESS_TRAVEL_DOCUMENT,
          UNHCR_CARD ->
          document(kind, known, text);
      case NATIONAL_NUMBER -> new NationalNumber(known, text);
      case PHONE -> phone(known.or(() -> country(defaultRegion)), text);
      case EMAIL -> new Email(text);
      case HANDLE -> OnlineHandle.parse(text);
      case IBAN -> new Iban(text);
      case BANK_ACCOUNT -> new BankAccount(needed(kind, known), text);
      case WALLET -> Wallet.parse(text);
      case PLATE -> new VehiclePlate(needed(kind, known), text);
      case VIN -> new Vin(text);
      case IMO -> new VesselImo(text);
      case MMSI -> new VesselMmsi(text);
      case VESSEL_NAME -> new VesselName(text, known);
    };
  }

  private static Identifier document(IdentifierKind kind, Optional<Country> country, String text) {
    if (text.indexOf('<') >= 0) {
      return TravelDocument.fromMrz(text);
    }
    return new TravelDocument(country, kind.documentType().orElseThrow(), text);
  }

  private static Identifier phone(Optional<Country> region, String text) {
    return region.isPresent() ? Phone.dialledIn(region.get(), text) : new Phone(text);
  }

  private static Country needed(IdentifierKind kind, Optional<Country> country) {
    return country.orElseThrow(() -> new InvalidIdentifier(kind, Reason.COUNTRY_NEEDED));
  }

  private static Optional<Country> country(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<Country> country = Countries.find(text);
    if (country.isEmpty()) {
      throw new InvalidIdentifier(Reason.COUNTRY_UNKNOWN);
    }
    return country;
  }
}
