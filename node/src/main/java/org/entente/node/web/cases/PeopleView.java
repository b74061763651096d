package org.entente.node.web.cases;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Tone;

/** The people, objects and identifiers of a case file, each kind apart. */
public record PeopleView(
    CaseFrame frame,
    List<Person> suspects,
    List<Person> listed,
    List<Number> objects,
    List<Protected> protectedPeople,
    List<Told> told) {

  /** A person partners may be asked about. */
  public record Person(
      String anchor,
      String name,
      List<String> otherNames,
      List<Badge> badges,
      List<Fact> facts,
      List<Number> numbers,
      String addIdentifierHref,
      String sourceHref,
      String recordKey) {}

  /** A short mark beside a name. */
  public record Badge(String label, Tone tone) {}

  /** A labelled statement about a person. */
  public record Fact(String label, String value) {}

  /** An identifier; {@code note} says when nobody can be asked about it. */
  public record Number(String kind, String value, String note, String recordKey) {}

  /** A person the case must protect, under the alias chosen. */
  public record Protected(String alias, String role) {}

  /** What somebody consented to telling this case about the harm done to them. */
  public record Told(List<String> codes, String account, Instant released) {}
}
