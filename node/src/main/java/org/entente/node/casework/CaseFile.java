package org.entente.node.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Classification;
import org.entente.protocol.Offence;

/**
 * One investigation.
 *
 * @param benefit the evidence of a financial or other material benefit, once recorded
 */
public record CaseFile(
    CaseFileId id,
    CaseReference reference,
    String title,
    CaseKind kind,
    Set<Offence> offences,
    Classification classification,
    String summary,
    Optional<String> benefit,
    OfficerId owner,
    Instant opened,
    Optional<Instant> closed) {
  public CaseFile {
    offences = Set.copyOf(offences);
  }

  public boolean isOpen() {
    return closed.isEmpty();
  }

  /** Whether partners may be asked from this file: it is open and shows a material benefit. */
  public boolean mayAskPartners() {
    return isOpen() && kind == CaseKind.SMUGGLING;
  }

  @Override
  public String toString() {
    return "CaseFile[" + id + "]";
  }
}
