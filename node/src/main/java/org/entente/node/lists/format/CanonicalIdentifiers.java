package org.entente.node.lists.format;

import java.util.function.Consumer;
import org.entente.names.Countries;
import org.entente.names.Identifier;
import org.entente.names.IdentifierKind;
import org.entente.names.Identifiers;
import org.entente.names.InvalidIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives what a list states its canonical form where there is one; what should have one and has not
 * is a finding.
 */
final class CanonicalIdentifiers {
  private static final int FULL_NUMBER = 11;

  private CanonicalIdentifiers() {}

  /** Completes an identifier of a person or an object. */
  static StatedIdentifier stated(
      StatedKind kind,
      String label,
      String number,
      String country,
      String note,
      Consumer<FindingCode> findings) {
    IdentifierKind canonicalKind = kind(kind, label);
    Identifier canonical =
        canonicalKind == null ? null : canonical(canonicalKind, label, number, country);
    if (canonicalKind != null && canonical == null) {
      findings.accept(FindingCode.NOT_CANONICAL);
    }
    return new StatedIdentifier(kind, label, number, country, note, canonical);
  }

  /**
   * The kind to read it as, or null where the product knows none: companies' numbers, web sites and
   * the like.
   */
  private static @Nullable IdentifierKind kind(StatedKind kind, String label) {
    return switch (kind) {
      case PASSPORT ->
          label.startsWith("Diplomatic")
              ? IdentifierKind.DIPLOMATIC_PASSPORT
              : IdentifierKind.PASSPORT;
      case TRAVEL_DOCUMENT ->
          label.startsWith("Stateless")
              ? IdentifierKind.STATELESS_TRAVEL_DOCUMENT
              : label.startsWith("Refugee")
                  ? IdentifierKind.REFUGEE_TRAVEL_DOCUMENT
                  : IdentifierKind.PASSPORT;
      case NATIONAL_ID, TAX_NUMBER -> IdentifierKind.NATIONAL_NUMBER;
      case BIRTH_CERTIFICATE -> IdentifierKind.BIRTH_CERTIFICATE;
      case DRIVING_LICENCE -> IdentifierKind.DRIVING_LICENCE;
      case PHONE -> IdentifierKind.PHONE;
      case EMAIL -> IdentifierKind.EMAIL;
      case WALLET -> IdentifierKind.WALLET;
      case IMO -> IdentifierKind.IMO;
      case MMSI -> IdentifierKind.MMSI;
      case MILITARY_ID,
          REGISTRATION,
          WEBSITE,
          BANK_CODE,
          VESSEL_REGISTRATION,
          AIRCRAFT_TAIL,
          AIRCRAFT_SERIAL,
          OTHER ->
          null;
    };
  }

  private static @Nullable Identifier canonical(
      IdentifierKind kind, String label, String number, String country) {
    String known = Countries.find(country).isPresent() ? country : "";
    String text =
        switch (kind) {
          case WALLET -> label.substring(label.lastIndexOf(' ') + 1) + ":" + number;
          case PHONE -> international(number);
          default -> number;
        };
    try {
      return Identifiers.parse(kind, known, text, "");
    } catch (InvalidIdentifier e) {
      return null;
    }
  }

  /**
   * Lists write long numbers with the country's code but without the plus: {@code (357)(22660766)}.
   * Shorter ones may be national, and stay as they are.
   */
  private static String international(String number) {
    long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
    boolean countryFirst = number.matches("\\(?[1-9].*");
    return digits >= FULL_NUMBER && countryFirst ? "+" + number : number;
  }
}
