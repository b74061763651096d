package org.entente.node.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingStage;

/**
 * Proceedings of a court against a suspect of a case, step by step.
 *
 * @param reference under which the court keeps them
 */
public record Proceeding(
    UUID id,
    CaseFileId file,
    SubjectId suspect,
    String court,
    String reference,
    Instant opened,
    List<Step> steps) {
  public Proceeding {
    steps = List.copyOf(steps);
  }

  /** One step: a charge, a hearing, a verdict, a sentence, an appeal, assets taken. */
  public record Step(
      UUID id, ProceedingStage stage, LocalDate on, Set<Offence> offences, String account) {
    public Step {
      offences = Set.copyOf(offences);
    }

    @Override
    public String toString() {
      return "Step[" + id + "]";
    }
  }

  List<ProceedingStage> stages() {
    return steps.stream().map(Step::stage).toList();
  }

  /** The steps that may come next. */
  public Set<ProceedingStage> next() {
    return ProceedingCourse.next(stages());
  }

  @Override
  public String toString() {
    return "Proceeding[" + id + "]";
  }
}
