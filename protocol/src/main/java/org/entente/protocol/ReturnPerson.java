package org.entente.protocol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The particulars of a person whose nationality is to be verified: a closed list, after the data
 * clauses of readmission agreements. What is not known is absent and never filled in.
 *
 * @param birthDate a year, a month or a day, as far as it is known
 * @param statedNationality the country the person states (ISO 3166), where they state one
 */
public record ReturnPerson(
    List<String> names,
    Optional<String> birthDate,
    Optional<String> birthPlace,
    Optional<String> statedNationality) {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?");

  public ReturnPerson {
    names = names.stream().map(n -> Rules.text("names", n, 300)).toList();
    Rules.size("names", names, 1, 8);
    if (birthDate.filter(d -> !DATE.matcher(d).matches()).isPresent()) {
      throw new InvalidTerm("birth date", "a year, a month or a day");
    }
    birthPlace = birthPlace.map(p -> Rules.text("birth place", p, 200));
    if (statedNationality.filter(c -> !c.matches("[A-Z]{2}")).isPresent()) {
      throw new InvalidTerm("stated nationality", "two capital letters (ISO 3166)");
    }
  }

  @Override
  public String toString() {
    return "ReturnPerson";
  }
}
