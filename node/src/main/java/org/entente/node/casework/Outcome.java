package org.entente.node.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the work of a case led to. */
public record Outcome(
    UUID id,
    CaseFileId file,
    Kind kind,
    Optional<SubjectId> subject,
    LocalDate on,
    String account) {

  /** The kinds of outcome. */
  public enum Kind {
    ARREST,
    PROCEEDING,
    RESCUE,
    SAFE_RETURN,
    DISRUPTION
  }

  @Override
  public String toString() {
    return "Outcome[" + id + "]";
  }
}
