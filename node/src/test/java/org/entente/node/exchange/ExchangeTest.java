package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.util.List;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.AuditEntry;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.CheckpointShared;
import org.entente.protocol.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes, two databases, real TLS: messages arrive once and both ledgers say so. */
class ExchangeTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;

  @BeforeAll
  static void bringTogether() {
    norland = Neighbours.together().norland;
    sudria = Neighbours.together().sudria;
  }

  /** A message that any agreement lets pass and that says nothing about anybody. */
  static Message send(ExerciseNode from, ExerciseNode to, UUID conversation, String mark) {
    CheckpointShared body = new CheckpointShared(mark + "\n", 0, List.of());
    return from.inTransaction(() -> {
      Decision decision =
          from.get(Disclosure.class).decide(Actor.NODE, to.id(), body, Circumstances.PLAIN);
      return from.get(Outbox.class)
          .enqueue(Actor.NODE, ((Decision.Permitted) decision).permit(), conversation, body);
    });
  }

  static boolean isDelivered(ExerciseNode node, Message message) {
    return node.count(
            "exchange_outbox WHERE state = 'DELIVERED' AND message = '" + message.id() + "'")
        == 1;
  }

  @Test
  void aMessageIsDeliveredOnceAndBothLedgersHoldTheSameDigest() {
    Message sent = send(norland, sudria, UUID.randomUUID(), "one");

    await("delivery", () -> isDelivered(norland, sent));

    assertThat(sudria.count("exchange_inbox WHERE message = '" + sent.id() + "'")).isEqualTo(1);
    AuditEntry ours = about(norland.audited(Act.MESSAGE_DELIVERED), sent);
    AuditEntry theirs = about(sudria.audited(Act.MESSAGE_ADMITTED), sent);
    assertThat(ours.facts().get("digest"))
        .isEqualTo(sent.digest().hex())
        .isEqualTo(theirs.facts().get("digest"));
    await(
        "places in both ledgers",
        () ->
            norland.count("audit_entry WHERE leaf_index IS NULL") == 0
                && sudria.count("audit_entry WHERE leaf_index IS NULL") == 0);
  }

  private static AuditEntry about(List<AuditEntry> entries, Message message) {
    return entries.stream()
        .filter(e -> e.record().equals(message.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theReceiptKeptBySenderIsTheOneTheRecipientSigned() {
    Message sent = send(norland, sudria, UUID.randomUUID(), "receipt");

    await("delivery", () -> isDelivered(norland, sent));

    String kept =
        norland
            .sql()
            .sql("SELECT receipt FROM exchange_outbox WHERE message = :id")
            .param("id", sent.id())
            .query(String.class)
            .single();
    String given =
        sudria
            .sql()
            .sql("SELECT receipt FROM exchange_inbox WHERE message = :id")
            .param("id", sent.id())
            .query(String.class)
            .single();
    assertThat(kept).isEqualTo(given);
  }

  @Test
  void aPartnerThatIsDownGetsEverythingInOrderWhenItIsBack() {
    UUID conversation = UUID.randomUUID();
    sudria.stop();
    Message first = send(norland, sudria, conversation, "first");
    await(
        "a failed attempt",
        () ->
            norland.count("exchange_outbox WHERE attempts > 0 AND message = '" + first.id() + "'")
                == 1);
    Message second = send(norland, sudria, conversation, "second");
    Message third = send(norland, sudria, conversation, "third");
    sudria.startAgain();

    await("delivery of all", () -> isDelivered(norland, third));

    assertThat(
            sudria
                .sql()
                .sql("SELECT message FROM exchange_inbox WHERE conversation = :c ORDER BY seq")
                .param("c", conversation)
                .query(UUID.class)
                .list())
        .containsExactly(first.id(), second.id(), third.id());
  }

  @Test
  void aMessageThatCannotBeHandledHereHoldsUpNobody() {
    Message broken = send(norland, sudria, UUID.randomUUID(), "broken");
    await("delivery", () -> isDelivered(norland, broken));
    norland
        .sql()
        .sql(
            """
            UPDATE exchange_outbox SET state = 'WAITING', content = '{}', next_attempt = created
            WHERE message = :id
            """)
        .param("id", broken.id())
        .update();

    Message after = send(norland, sudria, UUID.randomUUID(), "after");

    await("delivery past the broken one", () -> isDelivered(norland, after));
    norland
        .sql()
        .sql("UPDATE exchange_outbox SET state = 'EXPIRED' WHERE message = :id")
        .param("id", broken.id())
        .update();
  }
}
