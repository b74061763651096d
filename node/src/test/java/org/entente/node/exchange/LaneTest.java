package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.distress.AlertDesk;
import org.entente.node.distress.Raising;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.RescuePhase;
import org.junit.jupiter.api.Test;

/** Two queues to one partner: what waits in the long one holds up nothing in the other. */
class LaneTest {
  private static final int QUEUED = 400;

  @Test
  void anAlertOvertakesALongQueue() {
    Neighbours neighbours = Neighbours.together();
    ExerciseNode norland = neighbours.norland;
    ExerciseNode sudria = neighbours.sudria;
    Officer officer = norland.officer(Role.LIAISON_OFFICER);
    norland.inTransaction(() -> {
      for (int i = 0; i < QUEUED; i++) {
        queue(norland, sudria, officer);
      }
      return true;
    });

    Raising raising =
        norland
            .get(AlertDesk.class)
            .raise(
                officer,
                new AlertStatement("Invented", RescuePhase.DISTRESS, Optional.empty(), ""),
                Set.of(sudria.id()));
    UUID alert = ((Raising.Raised) raising).alert().id();
    ExerciseNode.await(
        "the alert to arrive",
        () -> sudria.count("distress_alert WHERE id = '" + alert + "'") == 1);

    assertThat(norland.count("exchange_outbox WHERE state = 'WAITING' AND lane = 'ORDINARY'"))
        .isPositive();
    neighbours.settle();
  }

  /** An ordinary message, which the partner turns away. */
  private static void queue(ExerciseNode from, ExerciseNode to, Officer officer) {
    LookupRefusal body = new LookupRefusal(UUID.randomUUID(), LookupRefusal.Reason.BUDGET_SPENT);
    Decision decision =
        from.get(Disclosure.class).decide(officer.actor(), to.id(), body, Circumstances.PLAIN);
    from.get(Outbox.class)
        .enqueue(
            officer.actor(), ((Decision.Permitted) decision).permit(), UUID.randomUUID(), body);
  }
}
