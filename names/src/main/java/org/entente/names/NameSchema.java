package org.entente.names;

import java.util.Locale;
import java.util.Optional;

/** What a name is the name of; each kind is taken apart and compared in its own way. */
public enum NameSchema {
  PERSON,
  ORGANISATION,
  VESSEL;

  /**
   * The kind for a schema of FollowTheMoney, such as {@code Person}, {@code Company} or {@code
   * Vessel}, or for its own name; case does not matter. A {@code LegalEntity} may be a person or an
   * organisation and is read as the latter.
   */
  public static Optional<NameSchema> of(String schema) {
    return switch (schema.strip().toLowerCase(Locale.ROOT)) {
      case "person" -> Optional.of(PERSON);
      case "organisation", "organization", "company", "legalentity", "publicbody" ->
          Optional.of(ORGANISATION);
      case "vessel", "vehicle", "airplane", "aircraft" -> Optional.of(VESSEL);
      default -> Optional.empty();
    };
  }
}
