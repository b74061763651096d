package org.entente.names;

import java.util.List;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/**
 * A ship station by its nine-digit maritime mobile service identity (ITU-R M.585). It changes with
 * the flag and can be given out again, so it is less than an IMO number.
 */
public record VesselMmsi(String number) implements Identifier {

  public VesselMmsi {
    number = Characters.digits(IdentifierKind.MMSI, number, 9, 9);
    if (number.chars().distinct().count() == 1) {
      throw new InvalidIdentifier(IdentifierKind.MMSI, Reason.STRUCTURE);
    }
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.MMSI;
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
        Token.of("mmsi", TokenClass.OBJECT, number, Strength.MODERATE, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "VesselMmsi";
  }
}
