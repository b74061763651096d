package org.entente.node.lists.format;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an official list, as that list states it.
 *
 * @param reference the list's own reference: {@code LYi.021}, or OFAC's entity number {@code 24004}
 * @param person what is stated of a person; {@link PersonParticulars#NONE} for anything else
 * @param identifiers documents and numbers, canonical where they could be read so, verbatim always
 * @param programmes the sanctions programmes or the committee's list, in the list's words
 * @param flags countries whose flag a vessel flies or is registered under, as the list writes them
 * @param listedOn the day of listing, null where the list does not give it
 * @param remarks the list's remarks or comments, verbatim, or empty
 * @param statements everything the list states, line by line, in its order and words
 */
public record ListEntry(
    OfficialList list,
    String reference,
    EntryKind kind,
    List<ListedName> names,
    PersonParticulars person,
    List<StatedIdentifier> identifiers,
    List<ListedPlace> addresses,
    List<String> programmes,
    List<String> flags,
    @Nullable LocalDate listedOn,
    String remarks,
    List<Statement> statements) {

  public ListEntry {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    addresses = List.copyOf(addresses);
    programmes = List.copyOf(programmes);
    flags = List.copyOf(flags);
    statements = List.copyOf(statements);
    if (names.isEmpty() || names.getFirst().kind() != NameKind.PRIMARY) {
      throw new IllegalArgumentException("entry without primary name: " + reference);
    }
  }

  /** The name under which the entry is listed. */
  public ListedName primaryName() {
    return names.getFirst();
  }

  @Override
  public String toString() {
    return list.key() + " " + reference;
  }
}
