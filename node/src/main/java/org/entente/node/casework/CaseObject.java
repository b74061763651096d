package org.entente.node.casework;

import java.util.UUID;
import org.entente.names.Identifier;

/** A vessel, vehicle or wallet that a case concerns without belonging to one of its people. */
public record CaseObject(UUID id, CaseFileId file, Identifier identifier) {
  /** The key of this record for shields. */
  public String recordKey() {
    return "subject:" + id;
  }

  @Override
  public String toString() {
    return "CaseObject[" + id + "]";
  }
}
