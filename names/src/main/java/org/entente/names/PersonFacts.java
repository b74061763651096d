package org.entente.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a source says about a person, as far as it serves to tell whether another one is the same.
 *
 * @param places of birth or residence, in the source's words
 * @param expiries the days on which documents among the identifiers expire, where stated
 */
public record PersonFacts(
    List<PersonName> names,
    List<BirthDate> births,
    List<Identifier> identifiers,
    Set<Country> nationalities,
    Optional<Sex> sex,
    Set<String> places,
    Map<Identifier, LocalDate> expiries) {

  public PersonFacts {
    names = List.copyOf(names);
    births = List.copyOf(births);
    identifiers = List.copyOf(identifiers);
    nationalities = Set.copyOf(nationalities);
    places = Set.copyOf(places);
    expiries = Map.copyOf(expiries);
  }

  /** Without days of expiry. */
  public PersonFacts(
      List<PersonName> names,
      List<BirthDate> births,
      List<Identifier> identifiers,
      Set<Country> nationalities,
      Optional<Sex> sex,
      Set<String> places) {
    this(names, births, identifiers, nationalities, sex, places, Map.of());
  }

  /** Without places. */
  public PersonFacts(
      List<PersonName> names,
      List<BirthDate> births,
      List<Identifier> identifiers,
      Set<Country> nationalities,
      Optional<Sex> sex) {
    this(names, births, identifiers, nationalities, sex, Set.of());
  }

  /** Names and dates of birth only. */
  public static PersonFacts of(List<PersonName> names, List<? extends BirthDate> births) {
    return new PersonFacts(names, List.copyOf(births), List.of(), Set.of(), Optional.empty());
  }

  /** The same without documents, phones, accounts and other numbers. */
  public PersonFacts withoutIdentifiers() {
    return new PersonFacts(names, births, List.of(), nationalities, sex, places);
  }

  /** The same with the days on which documents among its identifiers expire. */
  public PersonFacts withExpiries(Map<Identifier, LocalDate> days) {
    return new PersonFacts(names, births, identifiers, nationalities, sex, places, days);
  }

  @Override
  public String toString() {
    return "PersonFacts[" + names.size() + " names]";
  }
}
