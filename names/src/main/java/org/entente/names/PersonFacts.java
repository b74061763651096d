package org.entente.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a source says about a person, as far as it serves to tell whether another one is the same.
 */
public record PersonFacts(
    List<PersonName> names,
    List<BirthDate> births,
    List<Identifier> identifiers,
    Set<Country> nationalities,
    Optional<Sex> sex) {

  public PersonFacts {
    names = List.copyOf(names);
    births = List.copyOf(births);
    identifiers = List.copyOf(identifiers);
    nationalities = Set.copyOf(nationalities);
  }

  /** Names and dates of birth only. */
  public static PersonFacts of(List<PersonName> names, List<? extends BirthDate> births) {
    return new PersonFacts(names, List.copyOf(births), List.of(), Set.of(), Optional.empty());
  }

  @Override
  public String toString() {
    return "PersonFacts[" + names.size() + " names]";
  }
}
