package org.entente.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as a source writes it: the full text, and its parts where the source tells them apart. Any
 * text is a name, even an empty one; what is longer than 300 code points is cut there.
 */
public record PersonName(String full, List<NamePart> parts) {

  public PersonName {
    full = NameText.bounded(full);
    parts = parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  /**
   * A name in one text. With a comma in it, what stands before the first one is the family name, as
   * lists write it.
   */
  public static PersonName of(String full) {
    int comma = full.indexOf(',');
    if (comma <= 0 || comma > NameText.LONGEST) {
      return new PersonName(full, List.of());
    }
    String family = full.substring(0, comma);
    String given = full.substring(comma + 1);
    return of(family, given);
  }

  /** A name in its family and its given parts; either may be empty. */
  public static PersonName of(String family, String given) {
    return of(List.of(new NamePart(PartRole.GIVEN, given), new NamePart(PartRole.FAMILY, family)));
  }

  /** A name in parts, in the order in which it is spoken. */
  public static PersonName of(List<NamePart> parts) {
    List<String> texts = new ArrayList<>(parts.size());
    for (NamePart part : parts) {
      if (!part.text().isEmpty()) {
        texts.add(part.text());
      }
    }
    return new PersonName(String.join(" ", texts), parts);
  }

  /** The script of its first letter. */
  public NameScript script() {
    return NameScript.of(full);
  }

  /** Its script only: a name is personal data. */
  @Override
  public String toString() {
    return "PersonName[" + script() + "]";
  }
}
