package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Purpose;
import org.entente.protocol.WhoLearnsFirst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody trawls: what is granted a day, a case and an officer is all there is, on both sides. */
class BudgetsTest {

  private static final AuthorityId PARTNER = new AuthorityId("sudria");
  private static final LookupTerms TERMS =
      new LookupTerms(LookupClass.PHONE, WhoLearnsFirst.ASKER, 640, 192, 128, 64);

  private static ExerciseNode node;

  @BeforeAll
  static void start() {
    node = Neighbours.together().norland;
  }

  @AfterEach
  void forget() {
    node.sql().sql("DELETE FROM discovery_budget WHERE partner = 'sudria'").update();
    node.clock().back();
  }

  private static boolean debit(BudgetUse.Side side, String reference, String officer) {
    return node.inTransaction(() ->
        node.get(Budgets.class).debit(side, PARTNER, TERMS, List.of(question(reference, officer))));
  }

  private static LookupQuestion question(String reference, String officer) {
    return new LookupQuestion(
        UUID.randomUUID(),
        new CaseReference(reference),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.SOM_10,
        officer,
        64);
  }

  private static int granted(int attempts, BooleanSupplier debit) {
    int granted = 0;
    for (int i = 0; i < attempts; i++) {
      granted += debit.getAsBoolean() ? 1 : 0;
    }
    return granted;
  }

  @Test
  void anOfficersDayEndsAtWhatIsGrantedToAnOfficer() {
    assertThat(granted(5, () -> debit(BudgetUse.Side.ASKED, "NOR-1", "officer"))).isEqualTo(2);
  }

  @Test
  void aCasesDayEndsWhoeverAsks() {
    int[] officer = new int[1];

    assertThat(granted(6, () -> debit(BudgetUse.Side.ANSWERED, "NOR-1", "o" + officer[0]++)))
        .isEqualTo(3);
  }

  @Test
  void theDayEndsWhateverCaseAndOfficerTheAskerNames() {
    int[] any = new int[1];

    assertThat(granted(14, () -> debit(BudgetUse.Side.ANSWERED, "NOR-" + any[0], "o" + any[0]++)))
        .isEqualTo(10);
  }

  @Test
  void whatIsRefusedCostsNothingAndTheNextDayIsANewOne() {
    assertThat(granted(5, () -> debit(BudgetUse.Side.ASKED, "NOR-1", "officer"))).isEqualTo(2);
    assertThat(node.get(Budgets.class).use(BudgetUse.Side.ASKED, PARTNER, TERMS).used())
        .isEqualTo(128);
    node.clock().move(java.time.Duration.ofDays(1));

    assertThat(debit(BudgetUse.Side.ASKED, "NOR-1", "officer")).isTrue();
  }

  @Test
  void questionsThatTravelTogetherCostWhatTheyCostApart() {
    List<LookupQuestion> together =
        List.of(
            question("NOR-1", "one"),
            question("NOR-1", "another"),
            question("NOR-1", "one"),
            question("NOR-2", "another"));

    assertThat(debit(together)).isTrue();
    // Each officer has used a day's grant, the first case too; the second case has two left.
    assertThat(debit(List.of(question("NOR-2", "one")))).isFalse();
    assertThat(debit(List.of(question("NOR-1", "a third")))).isFalse();
    assertThat(debit(List.of(question("NOR-2", "a third"), question("NOR-2", "one")))).isFalse();
    assertThat(debit(List.of(question("NOR-2", "a third"), question("NOR-2", "a third")))).isTrue();
  }

  @Test
  void ofOurOwnQuestionsAskedTogetherEachThatStillFitsIsDebitedInItsTurn() {
    AgreementTerms agreed =
        SampleTerms.proposed(node.id(), PARTNER).lookups(_ -> List.of(TERMS)).done();
    List<LookupQuestion> together =
        List.of(
            question("NOR-1", "one"),
            question("NOR-1", "one"),
            question("NOR-1", "one"),
            question("NOR-1", "another"),
            question("NOR-1", "another"),
            question("NOR-2", "another"));

    Set<UUID> debited =
        node.inTransaction(() ->
            node.get(Budgets.class)
                .debitOurs(
                    new QuestionLane(PARTNER, LookupClass.PHONE), Optional.of(agreed), together));

    // The officer's third and the case's fourth do not fit; nobody else pays for that.
    assertThat(together)
        .filteredOn(q -> debited.contains(q.question()))
        .containsExactly(together.get(0), together.get(1), together.get(3), together.get(5));
    assertThat(node.get(Budgets.class).use(BudgetUse.Side.ASKED, PARTNER, TERMS).used())
        .isEqualTo(4 * 64);
  }

  private static boolean debit(List<LookupQuestion> together) {
    return node.inTransaction(
        () -> node.get(Budgets.class).debit(BudgetUse.Side.ANSWERED, PARTNER, TERMS, together));
  }

  @Test
  void manyAtOnceGetNoMoreThanOneAfterAnother() throws Exception {
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      attempts.add(() -> debit(BudgetUse.Side.ANSWERED, "NOR-1", "officer"));
    }
    int granted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> future : threads.invokeAll(attempts)) {
        granted += future.get() ? 1 : 0;
      }
    }

    assertThat(granted).isEqualTo(2);
  }
}
