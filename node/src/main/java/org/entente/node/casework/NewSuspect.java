package org.entente.node.casework;

import java.util.List;
import java.util.Optional;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;
import org.entente.protocol.InvalidTerm;

/**
 * The particulars of a suspect to be added. Whoever only executes needs the art. 5 check, and it
 * must allow it.
 */
public record NewSuspect(
    List<String> names,
    List<BirthDate> birthDates,
    List<Identifier> identifiers,
    SmugglingRole role,
    LegalState state,
    Optional<Art5Check> art5Check) {
  public NewSuspect {
    names = names.stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
    birthDates = List.copyOf(birthDates);
    identifiers = List.copyOf(identifiers);
    if (names.isEmpty() || names.stream().anyMatch(n -> n.length() > 300)) {
      throw new InvalidTerm("names", "at least one, of at most 300 characters");
    }
    if (role.tier() == SmugglingRole.Tier.EXECUTES) {
      if (art5Check.isEmpty()) {
        throw new InvalidTerm("art5Check", "answered for whoever only executes");
      }
      if (!art5Check.get().allowsSuspicion()) {
        throw new InvalidTerm("art5Check", "a smuggled, coerced or unpaid person is not a suspect");
      }
    }
  }

  @Override
  public String toString() {
    return "NewSuspect";
  }
}
