package org.entente.node.casework;

import java.util.UUID;

/**
 * A person in a case whom the case must protect. Kept under an alias the officer chooses; has no
 * identifiers, no legal state, and no part in lookups, requests or notices.
 */
public record ProtectedPerson(UUID id, CaseFileId file, Role role, String alias) {

  /** What the person is to the case. */
  public enum Role {
    SMUGGLED_MIGRANT,
    VICTIM_OF_TRAFFICKING,
    WITNESS,
    RELATIVE,
    MISSING,
    DECEASED
  }

  @Override
  public String toString() {
    return "ProtectedPerson[" + id + "]";
  }
}
