package org.entente.protocol;

import java.util.List;
import java.util.Optional;

/**
 * A suspect, a listed person or an object as a request discloses them to the partner that is asked,
 * and nobody else. A protected person has no form here.
 *
 * @param standing why the asking authority may ask about this person or object
 * @param link how the purpose concerns this person or object (Directive (EU) 2023/977, art. 4(5))
 * @param listReference the official list's reference, when the standing is {@code LISTED}
 * @param birthDates partial dates in ISO form such as {@code 1980} or {@code 1980-05}
 */
public record Subject(
    Standing standing,
    String link,
    Optional<String> listReference,
    List<String> names,
    List<String> birthDates,
    List<WireIdentifier> identifiers) {

  /** Why a person or an object may be asked about. */
  public enum Standing {
    SUSPECT,
    LISTED,
    /** A vessel, vehicle or wallet of the case that belongs to none of its people. */
    OBJECT
  }

  public Subject {
    link = Rules.text("link to the purpose", link, 2000);
    listReference = listReference.map(r -> Rules.text("list reference", r, 200));
    names = names.stream().map(n -> Rules.text("name", n, 300)).toList();
    birthDates = birthDates.stream().map(d -> Rules.text("birth date", d, 30)).toList();
    identifiers = List.copyOf(identifiers);
    Rules.size("names", names, 0, 60);
    Rules.size("birth dates", birthDates, 0, 20);
    Rules.size("identifiers", identifiers, 0, 60);
    if (names.isEmpty() && identifiers.isEmpty()) {
      throw new InvalidTerm("subject", "a name or an identifier");
    }
    if (standing == Standing.OBJECT
        && (!names.isEmpty() || !birthDates.isEmpty() || identifiers.size() != 1)) {
      throw new InvalidTerm("subject", "one identifier and nothing of a person, for an object");
    }
  }

  @Override
  public String toString() {
    return "Subject[" + standing + "]";
  }
}
