package org.entente.node.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.BirthDate;
import org.entente.names.PersonName;
import org.entente.names.PreparedName;
import org.entente.names.SearchKeys;
import org.entente.node.casework.CaseFileId;

/**
 * One name of a record held here.
 *
 * @param record the key of the record
 * @param list the key of its list, or empty
 * @param file its case file, or empty
 */
public record HeldName(
    String record, String list, Optional<CaseFileId> file, String name, List<BirthDate> births) {

  public HeldName {
    births = List.copyOf(births);
  }

  /** The keys it is found under. */
  public Set<String> keys() {
    return SearchKeys.of(PreparedName.of(PersonName.of(name)));
  }

  @Override
  public String toString() {
    return "HeldName[" + record + "]";
  }
}
