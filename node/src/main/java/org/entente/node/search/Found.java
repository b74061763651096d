package org.entente.node.search;

import java.util.Optional;
import org.entente.names.PersonComparison;
import org.entente.node.casework.CaseFileId;

/**
 * A record whose name is like the one asked for, with the reasons. No verdict: an officer judges.
 *
 * @param record the key of the record
 * @param list the key of the official list it is from, or empty
 * @param file the case file it is in, or empty
 * @param name the name that is most alike, as held
 */
public record Found(
    String record,
    String list,
    Optional<CaseFileId> file,
    String name,
    PersonComparison comparison) {

  public double score() {
    return comparison.score();
  }

  /** The list's own reference, for an entry of a list. */
  public String reference() {
    return list.isEmpty() ? "" : record.substring(record.lastIndexOf(':') + 1);
  }

  @Override
  public String toString() {
    return "Found[" + record + "]";
  }
}
