package org.entente.node.casework;

import java.util.UUID;

/** The id of a case file. */
public record CaseFileId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
