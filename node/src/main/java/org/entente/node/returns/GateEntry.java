package org.entente.node.returns;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.protection.NeverLeavesNode;
import org.entente.node.staff.OfficerId;

/**
 * A gate of one return as it stands, with what it rests on and who opened it. What is written here
 * stays in this node.
 *
 * @param note why it opened or closed
 */
@NeverLeavesNode
public record GateEntry(
    RightsGate gate,
    GateStatus status,
    Optional<GateProof> proof,
    String note,
    Optional<OfficerId> by,
    Optional<OfficerId> second,
    Optional<Instant> changed) {

  static GateEntry pending(RightsGate gate) {
    return new GateEntry(
        gate,
        GateStatus.PENDING,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "GateEntry[" + gate + " " + status + "]";
  }
}
