package org.entente.names;

import java.util.List;
import java.util.Optional;

/**
 * Something that identifies a person or an object by a number or an address. Every variant is
 * validated and in canonical form from its construction on, and prints its kind only.
 */
public sealed interface Identifier
    permits TravelDocument,
        NationalNumber,
        Phone,
        Email,
        OnlineHandle,
        Iban,
        BankAccount,
        Wallet,
        VehiclePlate,
        Vin,
        VesselImo,
        VesselMmsi,
        VesselName {

  /** What it is. */
  IdentifierKind kind();

  /** The country that issued it or whose flag it is, where known and not part of the value. */
  Optional<Country> country();

  /**
   * The canonical value. {@link Identifiers#parse} gives back an equal identifier from the code of
   * the kind, the country and this.
   */
  String value();

  /** The values under which others may find it without seeing it; none if it is too unspecific. */
  List<Token> tokens();
}
