package org.entente.node.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.BirthDate;
import org.entente.node.casework.CaseFileId;

/**
 * One name of a record held here, with the keys it is found under.
 *
 * @param record the key of the record
 * @param list the key of its list, or empty
 * @param file its case file, or empty
 */
public record HeldName(
    String record,
    String list,
    Optional<CaseFileId> file,
    String name,
    List<BirthDate> births,
    Set<String> keys) {

  public HeldName {
    births = List.copyOf(births);
    keys = Set.copyOf(keys);
  }

  @Override
  public String toString() {
    return "HeldName[" + record + "]";
  }
}
