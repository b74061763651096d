package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tokens of numbers that a country issued, with the country and, if specific, without it. */
final class DocumentTokens {
  private static final int LEAST_MIXED = 7;
  private static final int LEAST_DIGITS = 9;

  private DocumentTokens() {}

  static List<Token> of(String kind, Optional<Country> country, String number) {
    List<Token> tokens = new ArrayList<>(2);
    country.ifPresent(issuer ->
        tokens.add(
            Token.of(
                kind,
                TokenClass.DOCUMENT,
                issuer.code() + ":" + number,
                Strength.STRONG,
                TokenBasis.NUMBER_AND_COUNTRY)));
    if (isSpecific(number)) {
      tokens.add(
          Token.of(
              "document",
              TokenClass.DOCUMENT,
              "*:" + number,
              Strength.MODERATE,
              TokenBasis.NUMBER_ALONE));
    }
    return List.copyOf(tokens);
  }

  /**
   * Whether a number can stand without its country. Countries number their documents in sequence,
   * so short all-digit numbers of different countries coincide all the time; with seven places of
   * which some are letters, or nine digits, a series of one country seldom meets one of another.
   */
  static boolean isSpecific(String number) {
    boolean letters = number.chars().anyMatch(Characters::isLatin);
    boolean digits = number.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digits && number.length() >= (letters ? LEAST_MIXED : LEAST_DIGITS);
  }
}
