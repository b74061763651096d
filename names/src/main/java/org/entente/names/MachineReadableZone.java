package org.entente.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.names.InvalidIdentifier.Reason;

/** Reads the document from the machine-readable zones of ICAO Doc 9303 parts 4 to 7. */
final class MachineReadableZone {
  private static final Map<String, String> OWN_CODES =
      Map.of(
          "D", "DE", "GBD", "GB", "GBN", "GB", "GBO", "GB", "GBP", "GB", "GBS", "GB", "RKS", "XK",
          "UNK", "XK");

  private static final Map<String, String> ALPHA_3 =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
          .collect(Collectors.toMap(MachineReadableZone::alpha3, code -> code));

  /** Machine-readable documents are no older than the last quarter of their first century. */
  private static final int LAST_OF_2000S = 75;

  private MachineReadableZone() {}

  /** The day of expiry of a document whose check digits are right, where it is a day. */
  static Optional<LocalDate> expiry(String text) {
    read(text);
    String all = characters(text);
    String second = all.length() == 90 ? all.substring(30, 60) : all.substring(all.length() / 2);
    String digits = all.length() == 90 ? second.substring(8, 14) : second.substring(21, 27);
    if (!digits.matches("[0-9]{6}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(digits.substring(0, 2));
    try {
      return Optional.of(
          LocalDate.of(
              year + (year < LAST_OF_2000S ? 2000 : 1900),
              Integer.parseInt(digits.substring(2, 4)),
              Integer.parseInt(digits.substring(4, 6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String characters(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Cf}]", "");
  }

  static TravelDocument read(String text) {
    String all = characters(text);
    if (!all.matches("[A-Z0-9<]*")) {
      throw new InvalidIdentifier(IdentifierKind.PASSPORT, Reason.CHARACTERS);
    }
    return switch (all.length()) {
      case 90 -> card(all);
      case 88 -> booklet(all, 44);
      case 72 -> booklet(all, 36);
      default -> throw new InvalidIdentifier(IdentifierKind.PASSPORT, Reason.STRUCTURE);
    };
  }

  /** TD1: number in the first line, which may run on into the optional data. */
  private static TravelDocument card(String all) {
    String second = all.substring(30, 60);
    String number = all.substring(5, 14);
    String optional = all.substring(15, 30);
    DocumentType type = type(all);
    int end = optional.indexOf('<');
    boolean runsOn = all.charAt(14) == '<' && end > 1;
    if (runsOn) {
      number += optional.substring(0, end - 1);
    }
    verify(type, number, runsOn ? optional.charAt(end - 1) : all.charAt(14));
    verify(type, second.substring(0, 6), second.charAt(6));
    verify(type, second.substring(8, 14), second.charAt(14));
    verify(
        type,
        all.substring(5, 30)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29),
        second.charAt(29));
    return document(type, all.substring(2, 5), number);
  }

  /** TD3, TD2 and the visas: number at the start of the second line. */
  private static TravelDocument booklet(String all, int width) {
    String second = all.substring(width);
    DocumentType type = type(all);
    verify(type, second.substring(0, 9), second.charAt(9));
    verify(type, second.substring(13, 19), second.charAt(19));
    verify(type, second.substring(21, 27), second.charAt(27));
    if (type != DocumentType.VISA) {
      String composite =
          second.substring(0, 10) + second.substring(13, 20) + second.substring(21, width - 1);
      verify(type, composite, second.charAt(width - 1));
    }
    return document(type, all.substring(2, 5), second.substring(0, 9));
  }

  private static TravelDocument document(DocumentType type, String issuer, String number) {
    return new TravelDocument(country(issuer), type, number.replace("<", ""));
  }

  private static DocumentType type(String all) {
    return switch (all.substring(0, 2)) {
      case "PD" -> DocumentType.DIPLOMATIC;
      case "PS", "PO" -> DocumentType.SERVICE;
      case "PE", "PU" -> DocumentType.EMERGENCY_LAISSEZ_PASSER;
      case "PR" -> DocumentType.REFUGEE_TRAVEL_DOC;
      case "PT" -> DocumentType.STATELESS_TRAVEL_DOC;
      case "IR", "AR", "CR" -> DocumentType.RESIDENCE_PERMIT;
      default ->
          switch (all.charAt(0)) {
            case 'P' -> DocumentType.PASSPORT;
            case 'V' -> DocumentType.VISA;
            case 'A', 'C', 'I' -> DocumentType.NATIONAL_ID;
            default -> throw new InvalidIdentifier(IdentifierKind.PASSPORT, Reason.STRUCTURE);
          };
    };
  }

  private static void verify(DocumentType type, String field, char digit) {
    int sum = 0;
    for (int i = 0; i < field.length(); i++) {
      sum += value(field.charAt(i)) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    if (sum % 10 != (digit == '<' ? 0 : digit - '0')) {
      throw new InvalidIdentifier(IdentifierKind.of(type), Reason.CHECK_DIGIT);
    }
  }

  private static int value(char c) {
    return c == '<' ? 0 : Character.digit(c, 36);
  }

  /** No country for the United Nations, other organisations and stateless persons. */
  private static Optional<Country> country(String issuer) {
    String code = issuer.replace("<", "");
    return Optional.ofNullable(OWN_CODES.getOrDefault(code, ALPHA_3.get(code))).map(Country::new);
  }

  private static String alpha3(String alpha2) {
    try {
      return Locale.of("", alpha2).getISO3Country();
    } catch (MissingResourceException e) {
      return alpha2;
    }
  }
}
