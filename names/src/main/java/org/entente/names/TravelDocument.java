package org.entente.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A passport or another personal document by type, number and, where known, issuing country. */
public record TravelDocument(Optional<Country> country, DocumentType type, String number)
    implements Identifier {

  public TravelDocument {
    number = Characters.documentNumber(IdentifierKind.of(type), number);
  }

  /**
   * Reads the machine-readable zone of an identity card (three lines of 30), of a passport (two of
   * 44), of the older two lines of 36, or of a visa, and verifies its check digits (ICAO Doc 9303
   * parts 4 to 7).
   *
   * @throws InvalidIdentifier if the lines are none of these or a check digit is wrong
   */
  public static TravelDocument fromMrz(String lines) {
    return MachineReadableZone.read(lines);
  }

  /**
   * The day of expiry that a machine-readable zone states, if it states one; a visa's too.
   *
   * @throws InvalidIdentifier as {@link #fromMrz} does
   */
  public static Optional<LocalDate> expiryInMrz(String lines) {
    return MachineReadableZone.expiry(lines);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.of(type);
  }

  @Override
  public String value() {
    return number;
  }

  @Override
  public List<Token> tokens() {
    return DocumentTokens.of(type.tokenKind(), country, number);
  }

  @Override
  public String toString() {
    return "TravelDocument[" + type + "]";
  }
}
