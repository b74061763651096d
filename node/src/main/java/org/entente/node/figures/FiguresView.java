package org.entente.node.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.CountedAct;
import org.entente.protocol.JointFigures;

/**
 * Joint figures as an officer sees them: where they stand, both counts, and every difference.
 *
 * @param working what our ledger and our adjustments say now; sent only by an act of its own
 * @param evidence the ledger entry of every act of ours that has one
 * @param hasUnsent whether what we would send differs from what we sent
 * @param comparison of the counts as sent, once both are there
 * @param derived what both would sign, once the counts agree
 * @param due when our count or settlement is due by the agreed clock
 */
public record FiguresView(
    Figures figures,
    AgreementTerms terms,
    Standing standing,
    List<CountedAct> working,
    List<Counted> evidence,
    List<Figures.Adjustment> adjustments,
    boolean hasUnsent,
    Optional<Comparison> comparison,
    Optional<JointFigures> derived,
    Optional<SignedFigures> signed,
    Optional<Instant> due) {

  /** Whether our count may still change: not once we have signed it. */
  public boolean isOpen() {
    return standing != Standing.JOINT && standing != Standing.SIGNED_BY_US;
  }
}
