package org.entente.node.casework;

import java.util.List;
import java.util.Optional;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;

/** A person suspected of a part in smuggling for a material benefit. */
public record Suspect(
    SubjectId id,
    CaseFileId file,
    List<String> names,
    List<BirthDate> birthDates,
    List<Identifier> identifiers,
    SmugglingRole role,
    LegalState state,
    Optional<Art5Check> art5Check)
    implements Subject {
  public Suspect {
    names = List.copyOf(names);
    birthDates = List.copyOf(birthDates);
    identifiers = List.copyOf(identifiers);
  }

  @Override
  public String toString() {
    return "Suspect[" + id + "]";
  }
}
