package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.names.Identifier;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditEntry;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.discovery.asking.Asking;
import org.entente.node.discovery.asking.LookupDraft;
import org.entente.node.discovery.asking.LookupDrafts;
import org.entente.node.discovery.store.BatchStore;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.InvalidTerm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions asked at the same time share a batch, and each is answered for itself. */
class QuestionsTogetherTest {

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode norland = all.norland;
  private static final ExerciseNode sudria = all.sudria;
  private static final QuestionLane PHONES =
      new QuestionLane(sudria.id(), org.entente.protocol.LookupClass.PHONE);

  private record AskedPerson(CaseStory story, Suspect suspect) {
    static AskedPerson of(Identifier... phones) {
      CaseStory story = CaseStory.at(norland);
      return new AskedPerson(story, story.suspect(CaseStory.newName(), phones));
    }

    LookupDraft draft() {
      return norland
          .get(LookupDrafts.class)
          .first(story.officer, BlindLookupTest.request(story, Set.of(suspect.recordKey())));
    }

    Lookup answered(Lookup asked) {
      LookupDesk desk = norland.get(LookupDesk.class);
      await("the answer", () -> !desk.get(story.officer, asked.id()).isWaiting());
      return desk.get(story.officer, asked.id());
    }
  }

  @BeforeEach
  void freshBudgets() {
    BlindLookupTest.forget(norland);
    BlindLookupTest.forget(sudria);
  }

  /** Asks all of it in the same instant, so that nothing leaves before the last is asked. */
  private static List<Lookup> answered(List<AskedPerson> askings) {
    all.settle();
    List<Lookup> asked =
        norland.get(Asking.class).ask(askings.stream().map(AskedPerson::draft).toList());
    return IntStream.range(0, asked.size())
        .mapToObj(i -> askings.get(i).answered(asked.get(i)))
        .toList();
  }

  private static String outcome(AskedPerson asking, Lookup lookup) {
    return lookup.outcome(asking.suspect().recordKey());
  }

  private static List<String> batches(List<Lookup> lookups) {
    return norland
        .sql()
        .sql(
            """
            SELECT DISTINCT batch::text FROM discovery_question
            WHERE lookup IN (:lookups) AND class = 'PHONE'
            """)
        .param("lookups", lookups.stream().map(Lookup::id).toList())
        .query(String.class)
        .list();
  }

  @Test
  void aCaseClosedSinceItsDraftWasDrawnUpAsksNothing() {
    AskedPerson person = AskedPerson.of(CaseStory.newPhone());
    LookupDraft draft = person.draft();
    norland.get(CaseDesk.class).close(person.story().officer, person.story().file.id());

    assertThatThrownBy(() -> norland.get(Asking.class).ask(List.of(draft)))
        .isInstanceOf(InvalidTerm.class);
    assertThat(norland.count("discovery_lookup WHERE file = '" + person.story().file.id() + "'"))
        .isZero();
  }

  @Test
  void theyTravelInOneBatchAndEachLearnsItsOwnHitAlone() {
    Identifier phone = CaseStory.newPhone();
    CaseStory.at(sudria).suspect(CaseStory.newName(), phone);
    AskedPerson hit = AskedPerson.of(phone);
    AskedPerson miss = AskedPerson.of(CaseStory.newPhone());

    List<Lookup> lookups = answered(List.of(hit, miss));

    assertThat(outcome(hit, lookups.get(0))).isEqualTo("HIT");
    assertThat(outcome(miss, lookups.get(1))).isEqualTo("NO_DISCLOSABLE_MATCH");
    assertThat(lookups.get(1).hits()).isEmpty();
    assertThat(batches(lookups)).hasSize(1);
  }

  @Test
  void thePartnerLogsEachWithItsOwnCaseAndChargesEachAsIfItHadComeAlone() {
    AskedPerson one = AskedPerson.of(CaseStory.newPhone());
    AskedPerson other = AskedPerson.of(CaseStory.newPhone());

    answered(List.of(one, other));

    for (AskedPerson asking : List.of(one, other)) {
      assertThat(
              sudria.count(
                  "discovery_purpose_log WHERE class = 'PHONE' AND size = 64 AND outcome = 'EVALUATED'"
                      + " AND case_reference = '"
                      + asking.story().file.reference()
                      + "'"))
          .isEqualTo(1);
    }
    assertThat(
            sudria
                .sql()
                .sql(
                    """
                    SELECT used FROM discovery_budget
                    WHERE side = 'ANSWERED' AND partner = 'norland' AND class = 'PHONE'
                      AND scope = 'DAY'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(128);
  }

  @Test
  void ourAuditSaysWhichQuestionsTravelledTogether() {
    AskedPerson one = AskedPerson.of(CaseStory.newPhone());
    AskedPerson other = AskedPerson.of(CaseStory.newPhone());

    List<Lookup> lookups = answered(List.of(one, other));

    AuditEntry sent =
        norland.audited(Act.LOOKUP_BATCH_SENT).stream()
            .filter(e -> e.record().equals(batches(lookups).getFirst()))
            .findFirst()
            .orElseThrow();
    List<String> phones =
        lookups.stream()
            .flatMap(l -> l.questions().stream())
            .filter(q -> q.lookupClass() == org.entente.protocol.LookupClass.PHONE)
            .map(q -> q.id().toString())
            .toList();
    assertThat(sent.facts().get("questions").split(" "))
        .containsExactlyInAnyOrderElementsOf(phones);
    assertThat(sent.facts()).containsEntry("values", "64");
  }

  @Test
  void oneWhoseBudgetIsSpentDoesNotKeepTheOthersFromBeingAnswered() {
    Identifier phone = CaseStory.newPhone();
    CaseStory.at(sudria).suspect(CaseStory.newName(), phone);
    AskedPerson spent = AskedPerson.of(phone);
    AskedPerson hit = AskedPerson.of(phone);
    spendAtThePartner(spent);

    List<Lookup> lookups = answered(List.of(spent, hit));

    assertThat(outcome(hit, lookups.get(1))).isEqualTo("HIT");
    assertThat(outcome(spent, lookups.get(0))).isNotEqualTo("HIT");
    assertThat(lookups.get(0).questions())
        .filteredOn(q -> q.lookupClass() == org.entente.protocol.LookupClass.PHONE)
        .allSatisfy(q -> {
          assertThat(q.state()).isEqualTo(Lookup.State.DECLINED);
          assertThat(q.reason()).contains("BUDGET_SPENT");
        });
    assertThat(batches(lookups)).hasSize(2);
  }

  @Test
  void theOthersOfADeclinedBatchGoOnTogetherAsFarAsMayBe() {
    List<AskedPerson> askings =
        Stream.generate(() -> AskedPerson.of(CaseStory.newPhone())).limit(8).toList();
    spendAtThePartner(askings.getFirst());

    List<Lookup> lookups = answered(askings);

    for (int i = 1; i < askings.size(); i++) {
      assertThat(outcome(askings.get(i), lookups.get(i))).isEqualTo("NO_DISCLOSABLE_MATCH");
    }
    // Four are answered together, then two, then one; the first is declined alone.
    assertThat(batches(lookups)).hasSize(4);
  }

  @Test
  void oneThatCannotBeReadAgainEndsAndHoldsUpNobody() {
    AskedPerson unreadable = AskedPerson.of(CaseStory.newPhone());
    AskedPerson other = AskedPerson.of(CaseStory.newPhone());
    List<Lookup> asked = new ArrayList<>();
    norland
        .get(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          // The one sender of the lane waits until this transaction ends.
          assertThat(norland.get(BatchStore.class).lock(PHONES)).isTrue();
          asked.addAll(
              CompletableFuture.supplyAsync(() ->
                      norland.get(Asking.class).ask(List.of(unreadable.draft(), other.draft())))
                  .join());
          norland
              .sql()
              .sql("UPDATE discovery_question SET locked_values = 'changed' WHERE lookup = :lookup")
              .param("lookup", asked.getFirst().id())
              .update();
        });

    assertThat(unreadable.answered(asked.get(0)).questions())
        .filteredOn(q -> q.lookupClass() == org.entente.protocol.LookupClass.PHONE)
        .allSatisfy(q -> {
          assertThat(q.state()).isEqualTo(Lookup.State.FAILED);
          assertThat(q.reason()).contains("UNREADABLE");
        });
    assertThat(outcome(other, other.answered(asked.get(1)))).isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  private static void spendAtThePartner(AskedPerson asking) {
    sudria
        .sql()
        .sql(
            """
            INSERT INTO discovery_budget (side, partner, class, day, scope, key, used)
            VALUES ('ANSWERED', 'norland', 'PHONE', :day, 'CASE', :case, 1000000)
            """)
        .param("day", LocalDate.now(ZoneOffset.UTC))
        .param("case", asking.story().file.reference().value())
        .update();
  }

  @Test
  void aBatchIsFilledWellRatherThanPaddedFar() {
    List<AskedPerson> askings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      askings.add(
          AskedPerson.of(
              IntStream.range(0, 25)
                  .mapToObj(_ -> CaseStory.newPhone())
                  .toArray(Identifier[]::new)));
    }

    List<Lookup> lookups = answered(askings);

    // Three would need 256 places for 78 values and pay for 192 only; two fit into 64.
    assertThat(batches(lookups)).hasSize(2);
    for (int i = 0; i < 3; i++) {
      assertThat(outcome(askings.get(i), lookups.get(i))).isEqualTo("NO_DISCLOSABLE_MATCH");
    }
  }

  @Test
  void theSecretsOfABatchGoWithItsAnswer() {
    AskedPerson one = AskedPerson.of(CaseStory.newPhone());

    List<Lookup> lookups = answered(List.of(one));

    String batch = batches(lookups).getFirst();
    assertThat(
            norland.count(
                "discovery_batch WHERE answered IS NOT NULL AND locked_blinding IS NULL"
                    + " AND slots IS NULL AND id = '"
                    + batch
                    + "'"))
        .isEqualTo(1);
    assertThat(
            norland.count(
                "discovery_question WHERE (told IS NOT NULL OR locked_values IS NOT NULL)"
                    + " AND batch = '"
                    + batch
                    + "'"))
        .isZero();
  }
}
