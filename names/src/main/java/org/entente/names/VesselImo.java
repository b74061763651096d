package org.entente.names;

import java.util.List;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/** A ship by the seven-digit number of the International Maritime Organization (A.1117(30)). */
public record VesselImo(String number) implements Identifier {

  public VesselImo {
    String code = Characters.code(IdentifierKind.IMO, number, 7, 12);
    number =
        Characters.digits(
            IdentifierKind.IMO, code.startsWith("IMO") ? code.substring(3) : code, 7, 7);
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += (number.charAt(i) - '0') * (7 - i);
    }
    if (sum % 10 != number.charAt(6) - '0') {
      throw new InvalidIdentifier(IdentifierKind.IMO, Reason.CHECK_DIGIT);
    }
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.IMO;
  }

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
        Token.of("imo", TokenClass.OBJECT, number, Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "VesselImo";
  }
}
