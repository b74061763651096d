package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.names.NamePart;
import org.entente.names.PartRole;
import org.entente.names.PersonName;

/**
 * Names of people as OFAC writes them: {@code FAMILY, Given}, with a suffix in a place of its own
 * on either side.
 */
final class OfacNames {
  private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr)\\.?|I{2,3}|IV");

  private OfacNames() {}

  static PersonName name(String text, EntryKind kind) {
    if (kind != EntryKind.PERSON || text.indexOf(',') < 0) {
      return new PersonName(text, List.of());
    }
    String family = "";
    List<NamePart> parts = new ArrayList<>();
    List<NamePart> suffixes = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      String part = piece.strip();
      if (SUFFIX.matcher(part).matches()) {
        suffixes.add(new NamePart(PartRole.UNSTATED, part));
      } else if (family.isEmpty()) {
        family = part;
      } else {
        parts.add(new NamePart(PartRole.GIVEN, part));
      }
    }
    parts.add(new NamePart(PartRole.FAMILY, family));
    parts.addAll(suffixes);
    return PersonName.of(parts);
  }
}
