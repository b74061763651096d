package org.entente.node.lists;

import java.util.List;
import java.util.Optional;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;
import org.entente.names.Identifiers;

/**
 * One entry of an official list as kept here: what the list states, with what could be read out of
 * it.
 *
 * @param list the key of the list
 * @param kind {@code PERSON}, {@code ENTITY}, {@code VESSEL} or {@code AIRCRAFT}
 * @param names the primary name first
 * @param birthDates in ISO form, as far as the list gives dates
 * @param listedOn the day of listing, or empty
 * @param statements everything the list states, line by line, in its own words
 */
public record ListedEntry(
    String list,
    String reference,
    String kind,
    List<Name> names,
    List<String> birthDates,
    List<String> nationalities,
    List<String> designations,
    List<Number> numbers,
    String listedOn,
    List<Line> statements) {

  /** A name with the weight the list gives it. */
  public record Name(String kind, String text) {}

  /**
   * A document or other number as the list states it.
   *
   * @param identifier the code of the identifier kind it was read as, or empty
   * @param canonicalCountry its country's code, or empty
   * @param canonical its canonical value, or empty
   */
  public record Number(
      String label,
      String number,
      String country,
      String note,
      String identifier,
      String canonicalCountry,
      String canonical) {}

  /** One line of the list's own words. */
  public record Line(String label, String value) {}

  public String displayName() {
    return names.getFirst().text();
  }

  /** The key of this record for shields. */
  public String recordKey() {
    return "listed:" + list + ":" + reference;
  }

  /** The dates of birth the list gives. */
  public List<BirthDate> births() {
    return birthDates.stream().map(BirthDate::parse).toList();
  }

  /** The numbers that have a canonical form. */
  public List<Identifier> identifiers() {
    return numbers.stream()
        .map(ListedEntry::identifier)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<Identifier> identifier(Number number) {
    if (number.identifier().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Identifiers.parse(number.identifier(), number.canonicalCountry(), number.canonical()));
  }

  /** What the list says the person is, or its programme, in one line. */
  public String statedAs() {
    return designations.isEmpty() ? kind : String.join("; ", designations);
  }

  @Override
  public String toString() {
    return recordKey();
  }
}
