package org.entente.node.casework;

import java.util.List;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;

/**
 * A person whom partners may be asked about: a suspect, or somebody an official list names. Nobody
 * else.
 */
public sealed interface Subject permits Suspect, ListedPerson {
  SubjectId id();

  CaseFileId file();

  /** Names as written, the main one first, in any script. */
  List<String> names();

  List<BirthDate> birthDates();

  List<Identifier> identifiers();

  /** The name shown in headings. */
  default String displayName() {
    return names().getFirst();
  }

  /** The key of this record for shields. */
  default String recordKey() {
    return "subject:" + id();
  }
}
