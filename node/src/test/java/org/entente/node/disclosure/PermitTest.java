package org.entente.node.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.exchange.Outbox;
import org.entente.node.exchange.PermitMismatch;
import org.entente.node.partners.Partners;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.Body;
import org.entente.protocol.CheckpointShared;
import org.entente.protocol.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** A permit opens the outbox once, for one payload, to one recipient, for ten minutes. */
class PermitTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;

  @BeforeAll
  static void start() {
    norland = Neighbours.together().norland;
    sudria = Neighbours.together().sudria;
  }

  @AfterEach
  void backToNow() {
    norland.clock().back();
  }

  private static Body body() {
    return new CheckpointShared(UUID.randomUUID() + "\n", 0, List.of());
  }

  private static DisclosurePermit permit(Body body) {
    Decision decision =
        norland.get(Disclosure.class).decide(Actor.NODE, sudria.id(), body, Circumstances.PLAIN);
    return ((Decision.Permitted) decision).permit();
  }

  private static Message enqueue(DisclosurePermit permit, Body body) {
    return norland.inTransaction(
        () -> norland.get(Outbox.class).enqueue(Actor.NODE, permit, UUID.randomUUID(), body));
  }

  @Test
  void aPermitIsForItsPayloadAlone() {
    DisclosurePermit permit = permit(body());

    assertThatThrownBy(() -> enqueue(permit, body())).isInstanceOf(PermitMismatch.class);
  }

  @Test
  void aMessageGoesWhereThePermitSays() {
    Body body = body();

    assertThat(enqueue(permit(body), body).recipient()).isEqualTo(sudria.id());
  }

  @Test
  void anExpiredPermitOpensNothing() {
    Body body = body();
    DisclosurePermit permit = permit(body);
    norland.clock().move(Duration.ofMinutes(11));

    assertThatThrownBy(() -> enqueue(permit, body)).isInstanceOf(PermitMismatch.class);
  }

  @Test
  void aPermitWorksOnce() {
    Body body = body();
    DisclosurePermit permit = permit(body);
    enqueue(permit, body);

    assertThatThrownBy(() -> enqueue(permit, body)).isInstanceOf(PermitMismatch.class);
  }

  @Test
  void aPermitWorksOnceAlsoFromManyThreads() throws Exception {
    Body body = body();
    DisclosurePermit permit = permit(body);
    Callable<Message> attempt = () -> enqueue(permit, body);
    int sent = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Message> future :
          threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
        try {
          future.get();
          sent++;
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(PermitMismatch.class);
        }
      }
    }

    assertThat(sent).isEqualTo(1);
    assertThat(norland.count("exchange_outbox WHERE permit = '" + permit.id() + "'")).isEqualTo(1);
  }

  @Test
  void theOutboxWantsTheTransactionOfTheAct() {
    Body body = body();
    DisclosurePermit permit = permit(body);

    assertThatThrownBy(
            () -> norland.get(Outbox.class).enqueue(Actor.NODE, permit, UUID.randomUUID(), body))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void anActThatFailsLeavesNeitherPermitNorMessageNorEntry() {
    Body body = body();
    long audited = norland.count("audit_entry WHERE act = 'exchange.message-enqueued'");

    assertThatThrownBy(() ->
            norland.inTransaction(() -> {
              DisclosurePermit permit = permit(body);
              norland.get(Outbox.class).enqueue(Actor.NODE, permit, UUID.randomUUID(), body);
              throw new IllegalStateException("the act fails");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(
            norland.count("disclosure_permit WHERE payload = '\\x" + Body.digest(body).hex() + "'"))
        .isZero();
    assertThat(norland.count("audit_entry WHERE act = 'exchange.message-enqueued'"))
        .isEqualTo(audited);
  }

  @Test
  void nothingIsPermittedToASuspendedPartner() {
    Partners partners = norland.get(Partners.class);
    partners.suspend(Actor.OPERATOR, sudria.id());
    try {
      assertThat(
              norland
                  .get(Disclosure.class)
                  .decide(Actor.NODE, sudria.id(), body(), Circumstances.RELEASED))
          .isInstanceOf(Decision.Refused.class);
      assertThat(norland.audited(Act.DISCLOSURE_REFUSED).getFirst().facts().get("gates"))
          .contains("AGREEMENT_IN_FORCE");
    } finally {
      partners.resume(Actor.OPERATOR, sudria.id());
    }
  }
}
