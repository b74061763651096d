package org.entente.exercise.oracle;

import java.util.List;

/** A listed person with every name cut into parts once. */
record Candidate(ListedPerson person, List<List<NamePart>> names) {

  static Candidate of(ListedPerson person) {
    return new Candidate(person, person.names().stream().map(NameParts::of).toList());
  }

  @Override
  public String toString() {
    return person.reference();
  }
}
