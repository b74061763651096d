package org.entente.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/**
 * The registration plate of a road vehicle in a country. Cyrillic letters that look like Latin ones
 * are written as these, as the countries concerned chose them for this; other letters stay.
 */
public record VehiclePlate(Country registeredIn, String plate) implements Identifier {
  private static final String CYRILLIC = "АВЕКМНОРСТУХІ";
  private static final String LATIN = "ABEKMHOPCTYXI";

  public VehiclePlate {
    StringBuilder letters = new StringBuilder();
    Characters.normal(IdentifierKind.PLATE, plate)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.appendCodePoint(fold(c)));
    plate = Characters.bounded(IdentifierKind.PLATE, letters.toString(), 2, 14);
    if (plate.codePoints().noneMatch(Character::isDigit)) {
      throw new InvalidIdentifier(IdentifierKind.PLATE, Reason.STRUCTURE);
    }
  }

  private static int fold(int c) {
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    int alike = CYRILLIC.indexOf(c);
    return alike < 0 ? c : LATIN.charAt(alike);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.PLATE;
  }

  @Override
  public Optional<Country> country() {
    return Optional.of(registeredIn);
  }

  @Override
  public String value() {
    return plate;
  }

  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of(
            "plate",
            TokenClass.OBJECT,
            registeredIn.code() + ":" + plate,
            Strength.STRONG,
            TokenBasis.NUMBER_AND_COUNTRY));
  }

  @Override
  public String toString() {
    return "VehiclePlate[" + registeredIn + "]";
  }
}
