package org.entente.node.casework;

import java.util.UUID;

/** The id of a suspect or listed person in a case file. */
public record SubjectId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
