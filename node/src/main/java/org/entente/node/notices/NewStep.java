package org.entente.node.notices;

import java.time.LocalDate;
import java.util.Set;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingStage;

/** A step of proceedings to be recorded. */
public record NewStep(ProceedingStage stage, LocalDate on, Set<Offence> offences, String account) {
  public NewStep {
    offences = Set.copyOf(offences);
    account = account.strip();
    if (account.isEmpty() || account.length() > 4000) {
      throw new InvalidTerm("account", "1 to 4000 characters");
    }
    if (stage == ProceedingStage.CHARGED && offences.isEmpty()) {
      throw new InvalidTerm("offences", "at least one for a charge");
    }
  }

  @Override
  public String toString() {
    return "NewStep[" + stage + "]";
  }
}
