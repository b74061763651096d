package org.entente.names;

import java.util.List;
import java.util.Optional;

/** A bank account by a number that is not an IBAN, in the country of the bank. */
public record BankAccount(Country bankCountry, String number) implements Identifier {

  public BankAccount {
    number = Characters.documentNumber(IdentifierKind.BANK_ACCOUNT, number);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.BANK_ACCOUNT;
  }

  @Override
  public Optional<Country> country() {
    return Optional.of(bankCountry);
  }

  @Override
  public String value() {
    return number;
  }

  /**
   * With its country, though banks of one country may give out the same number: hence no stronger.
   */
  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of(
            "account",
            TokenClass.DOCUMENT,
            bankCountry.code() + ":" + number,
            Strength.MODERATE,
            TokenBasis.NUMBER_AND_COUNTRY));
  }

  @Override
  public String toString() {
    return "BankAccount";
  }
}
