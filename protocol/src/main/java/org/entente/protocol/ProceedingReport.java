package org.entente.protocol;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What came of a case before the courts, told to a partner who contributed to it (UNTOC, art. 27).
 * It names nobody: the partner knows its own contribution.
 *
 * @param report the id of this report, the same at both nodes
 * @param proceeding the proceedings; several reports may tell of them
 * @param offences what was charged or decided on
 */
public record ProceedingReport(
    UUID report,
    UUID proceeding,
    Contribution contribution,
    ProceedingStage stage,
    LocalDate on,
    Set<Offence> offences,
    String account)
    implements Body {
  public ProceedingReport {
    account = Rules.text("account", account, 2000);
    offences = Collections.unmodifiableSet(new TreeSet<>(offences));
  }

  @Override
  public String toString() {
    return "ProceedingReport[" + report + "]";
  }
}
