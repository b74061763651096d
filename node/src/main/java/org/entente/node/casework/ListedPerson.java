package org.entente.node.casework;

import java.util.List;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;

/**
 * A person shown as an official list names them, with its reference; not thereby a suspect of this
 * authority.
 *
 * @param list the key of the list, such as {@code un-sc}
 * @param reference the list's own reference
 * @param statedAs what the list itself says the person is
 */
public record ListedPerson(
    SubjectId id,
    CaseFileId file,
    List<String> names,
    List<BirthDate> birthDates,
    List<Identifier> identifiers,
    String list,
    String reference,
    String statedAs)
    implements Subject {
  public ListedPerson {
    names = List.copyOf(names);
    birthDates = List.copyOf(birthDates);
    identifiers = List.copyOf(identifiers);
  }

  @Override
  public String toString() {
    return "ListedPerson[" + id + "]";
  }
}
