package org.entente.names;

import java.util.List;
import java.util.Optional;

/** A number by which a country knows a person: identity number, social security, tax. */
public record NationalNumber(Optional<Country> country, String number) implements Identifier {

  public NationalNumber {
    number = Characters.documentNumber(IdentifierKind.NATIONAL_NUMBER, number);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.NATIONAL_NUMBER;
  }

  @Override
  public String value() {
    return number;
  }

  @Override
  public List<Token> tokens() {
    return DocumentTokens.of("national", country, number);
  }

  @Override
  public String toString() {
    return "NationalNumber";
  }
}
