package org.entente.names;

import java.util.List;

/** A name made ready to be compared with many others: normalised, romanised, its parts found. */
public final class PreparedName {
  private final PersonName name;
  private final List<Part> parts;

  private PreparedName(PersonName name, List<Part> parts) {
    this.name = name;
    this.parts = parts;
  }

  /** Prepares a name; any text will do. */
  public static PreparedName of(PersonName name) {
    return new PreparedName(name, PartReader.read(name));
  }

  public PersonName name() {
    return name;
  }

  List<Part> parts() {
    return parts;
  }

  /** An order of names by their parts; names that differ in nothing compared are equal in it. */
  int compareTo(PreparedName other) {
    int count = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < count; i++) {
      int order = Part.ORDER.compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  /** The romanised significant parts in their order, as an index or an officer may want them. */
  public List<String> romanised() {
    return parts.stream().map(part -> part.prefix() + part.core()).toList();
  }

  /** How many parts it has: a name is personal data. */
  @Override
  public String toString() {
    return "PreparedName[" + parts.size() + "]";
  }
}
