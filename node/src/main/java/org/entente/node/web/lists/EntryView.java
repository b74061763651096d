package org.entente.node.web.lists;

import java.util.List;

/** One entry of an official list, in the list's own words. */
public record EntryView(
    String list,
    String reference,
    String name,
    String kind,
    boolean isPerson,
    String listedOn,
    String version,
    List<Name> names,
    List<String> births,
    List<Number> numbers,
    List<Line> statements,
    String recordKey) {

  /** A name with the weight the list gives it. */
  public record Name(String text, String weight) {}

  /** A number as the list states it; {@code use} says how it can be compared, or that it cannot. */
  public record Number(String label, String value, String use) {}

  /** One line as the list states it. */
  public record Line(String label, String value) {}
}
