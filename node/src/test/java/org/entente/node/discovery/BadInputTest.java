package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.Body;
import org.entente.protocol.CaseReference;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupEntries;
import org.entente.protocol.LookupEvaluation;
import org.entente.protocol.LookupOutcome;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.entente.protocol.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no honest partner sends has a clear outcome, is audited, and changes nothing. */
class BadInputTest {

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode norland = all.norland;
  private static final ExerciseNode sudria = all.sudria;

  @BeforeEach
  void freshBudgets() {
    all.settle();
    BlindLookupTest.forget(norland);
    BlindLookupTest.forget(sudria);
  }

  private static byte[] filled(int length, int with) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  private static LookupBatch question(UUID id, byte[] blinded) {
    return new LookupBatch(
        UUID.randomUUID(),
        LookupClass.PHONE,
        List.of(
            new LookupQuestion(
                id,
                new CaseReference("NOR-2026-0001"),
                Purpose.SMUGGLING_INVESTIGATION,
                LegalBasis.SOM_10,
                "an-invented-officer",
                64)),
        Octets.of(new byte[32]),
        Octets.of(blinded));
  }

  private static Message send(ExerciseNode from, ExerciseNode to, Body body) {
    return from.inTransaction(() -> {
      var decision =
          from.get(Disclosure.class).decide(Actor.NODE, to.id(), body, Circumstances.PLAIN);
      return from.get(Outbox.class)
          .enqueue(Actor.NODE, ((Decision.Permitted) decision).permit(), UUID.randomUUID(), body);
    });
  }

  private static void turnedAway(ExerciseNode from, Message message) {
    await(
        "the refusal",
        () ->
            from.count(
                    "exchange_outbox WHERE state = 'TURNED_AWAY' AND message = '"
                        + message.id()
                        + "'")
                == 1);
  }

  @Test
  void pointsOffTheGroupAreDeclinedByTheHolder() {
    for (int with : new int[] {0, 0xff}) {
      UUID id = UUID.randomUUID();
      send(norland, sudria, question(id, filled(64 * 32, with)));
      await(
          "the outcome",
          () ->
              sudria.count(
                      "discovery_purpose_log WHERE outcome = 'INVALID_ELEMENTS' AND question = '"
                          + id
                          + "'")
                  == 1);
      assertThat(sudria.audited(Act.LOOKUP_NOT_EVALUATED).getFirst().result())
          .isEqualTo("INVALID_ELEMENTS");
    }
  }

  @Test
  void aBatchOfAnotherSizeThanTheFixedOnesHasNoForm() {
    for (int size : new int[] {0, 1, 65, 4_097, 8_192}) {
      assertThatThrownBy(() -> question(UUID.randomUUID(), new byte[size * 32]))
          .isInstanceOf(InvalidTerm.class);
      assertThatThrownBy(() ->
              new LookupEntries(
                  UUID.randomUUID(), LookupClass.NAME, 1, Octets.of(new byte[size * 32])))
          .isInstanceOf(InvalidTerm.class);
    }
  }

  @Test
  void theSameQuestionTwiceIsTurnedAway() {
    UUID id = UUID.randomUUID();
    send(norland, sudria, question(id, filled(64 * 32, 0)));
    turnedAway(norland, send(norland, sudria, question(id, filled(64 * 32, 0))));
    assertThat(sudria.count("discovery_purpose_log WHERE question = '" + id + "'")).isEqualTo(1);
  }

  @Test
  void anAnswerNobodyAskedForIsTurnedAway() {
    turnedAway(
        sudria,
        send(
            sudria,
            norland,
            new LookupAnswer(
                UUID.randomUUID(),
                1,
                1,
                List.of(
                    new LookupEvaluation(
                        0, Octets.of(new byte[64 * 32]), Octets.of(new byte[64]))))));
    turnedAway(
        sudria,
        send(sudria, norland, new LookupOutcome(UUID.randomUUID(), Octets.of(new byte[8]))));
  }

  @Test
  void entriesOfAHolderWhereTheAskerLearnsFirstAreDeclined() {
    send(
        sudria,
        norland,
        new LookupEntries(UUID.randomUUID(), LookupClass.PHONE, 1, Octets.of(filled(64 * 32, 1))));
    await(
        "the refusal",
        () ->
            norland.audited(Act.LOOKUP_ENTRIES_EVALUATED).stream()
                .anyMatch(e -> e.result().equals("NOT_HOLDER_FIRST")));
  }

  @Test
  void aHolderThatVanishesLeavesTheQuestionWaitingAndNothingElseHurt() {
    CaseStory ours = CaseStory.at(norland);
    var suspect = ours.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    sudria.stop();
    Lookup asked;
    try {
      asked = BlindLookupTest.ask(ours, java.util.Set.of(suspect.recordKey()));
      assertThat(asked.outcome(suspect.recordKey())).isEqualTo("WAITING");
    } finally {
      sudria.startAgain();
    }
    LookupDesk desk = norland.get(LookupDesk.class);
    await("the answer after all", () -> !desk.get(ours.officer, asked.id()).isWaiting());
    assertThat(desk.get(ours.officer, asked.id()).outcome(suspect.recordKey()))
        .isEqualTo("NO_DISCLOSABLE_MATCH");
  }
}
