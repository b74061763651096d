package org.entente.exercise.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A person as one list has them, reduced to what the oracle compares.
 *
 * @param reference the list's reference
 * @param names the primary name and the aliases the list stands behind
 * @param births the years of birth the list states
 * @param days the days of birth the list states
 * @param numbers document and national numbers, capital letters and digits only, six characters or
 *     more
 * @param designations what the list says the person is
 */
public record ListedPerson(
    String reference,
    List<String> names,
    List<YearSpan> births,
    Set<LocalDate> days,
    Set<String> numbers,
    List<String> designations) {

  public ListedPerson {
    names = List.copyOf(names);
    births = List.copyOf(births);
    days = Set.copyOf(days);
    numbers = Set.copyOf(numbers);
    designations = List.copyOf(designations);
  }

  @Override
  public String toString() {
    return reference;
  }
}
