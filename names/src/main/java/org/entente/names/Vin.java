package org.entente.names;

import java.util.List;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/**
 * A vehicle identification number (ISO 3779). The check digit is verified where the law requires
 * one, for vehicles of North America (49 CFR 565); elsewhere its place is free.
 */
public record Vin(String number) implements Identifier {
  private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
  private static final String WEIGHTS = "8765432X098765432";

  public Vin {
    number = Characters.code(IdentifierKind.VIN, number, 17, 17);
    if (number.chars().anyMatch(c -> c == 'I' || c == 'O' || c == 'Q')) {
      throw new InvalidIdentifier(IdentifierKind.VIN, Reason.CHARACTERS);
    }
    if (number.charAt(0) >= '1' && number.charAt(0) <= '5' && number.charAt(8) != check(number)) {
      throw new InvalidIdentifier(IdentifierKind.VIN, Reason.CHECK_DIGIT);
    }
  }

  private static char check(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int weight = WEIGHTS.charAt(i) == 'X' ? 10 : WEIGHTS.charAt(i) - '0';
      sum += VALUES.indexOf(number.charAt(i)) % 10 * weight;
    }
    return "0123456789X".charAt(sum % 11);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.VIN;
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
        Token.of("vin", TokenClass.OBJECT, number, Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "Vin";
  }
}
