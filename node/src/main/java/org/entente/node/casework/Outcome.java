package org.entente.node.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the work of a case led to.
 *
 * @param people how many people a rescue brought to safety, where it is known
 */
public record Outcome(
    UUID id,
    CaseFileId file,
    Kind kind,
    Optional<SubjectId> subject,
    Optional<Integer> people,
    LocalDate on,
    String account) {

  /** An outcome without a number of people. */
  public Outcome(
      UUID id,
      CaseFileId file,
      Kind kind,
      Optional<SubjectId> subject,
      LocalDate on,
      String account) {
    this(id, file, kind, subject, Optional.empty(), on, account);
  }

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
