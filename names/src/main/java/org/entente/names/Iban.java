package org.entente.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/** An international bank account number (ISO 13616) with its check digits verified. */
public record Iban(String number) implements Identifier {
  /** Lengths of the SWIFT IBAN registry; a country not in it is held to the check digits alone. */
  private static final Map<String, Integer> LENGTHS =
      lengths(
          "15 NO, 16 BE, 18 DK FI FO GL NL SD, 19 MK SI, 20 AT BA EE KZ LT LU MN XK, 21 CH HR LI LV,"
              + " 22 BG BH CR DE GB GE IE ME RS, 23 AE GI IL IQ OM SO TL, 24 AD CZ ES MD PK RO SA"
              + " SE SK TN VG, 25 LY PT ST, 26 IS TR, 27 BI DJ FR GR IT MC MR SM, 28 AL AZ BY CY"
              + " DO GT HU LB NI PL SV, 29 BR EG PS QA UA, 30 JO KW MU YE, 31 MT SC, 32 LC, 33 RU");

  public Iban {
    number = Characters.code(IdentifierKind.IBAN, number, 15, 34);
    String country = number.substring(0, 2);
    if (!Country.isCode(country)) {
      throw new InvalidIdentifier(IdentifierKind.IBAN, Reason.COUNTRY_UNKNOWN);
    }
    if (LENGTHS.getOrDefault(country, number.length()) != number.length()) {
      throw new InvalidIdentifier(IdentifierKind.IBAN, Reason.STRUCTURE);
    }
    if (remainder(number) != 1) {
      throw new InvalidIdentifier(IdentifierKind.IBAN, Reason.CHECK_DIGIT);
    }
  }

  /** ISO 7064 MOD 97-10 over the number with its first four characters moved to the end. */
  private static int remainder(String number) {
    int remainder = 0;
    for (int i = 0; i < number.length(); i++) {
      int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
  }

  private static Map<String, Integer> lengths(String table) {
    Map<String, Integer> lengths = new HashMap<>();
    for (String row : table.split(", ?", -1)) {
      String[] words = row.strip().split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        lengths.put(words[i], Integer.valueOf(words[0]));
      }
    }
    return Map.copyOf(lengths);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.IBAN;
  }

  /** Empty: the country is part of the number. */
  @Override
  public Optional<Country> country() {
    return Optional.empty();
  }

  @Override
  public String value() {
    return number;
  }

  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of("iban", TokenClass.DOCUMENT, number, Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "Iban";
  }
}
