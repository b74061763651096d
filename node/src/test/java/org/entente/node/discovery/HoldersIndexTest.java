package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Actor;
import org.entente.node.casework.Suspect;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.Canonical;
import org.entente.protocol.Gate;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an asker notices of a holder that deceives or declines, and what it does not fall for. */
class HoldersIndexTest {

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode norland = all.norland;
  private static final ExerciseNode sudria = all.sudria;

  @BeforeEach
  void freshBudgets() {
    BlindLookupTest.forget(norland);
    BlindLookupTest.forget(sudria);
  }

  @Test
  void aHolderThatAnswersUnderAnotherKeyIsCaught() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    LookupFilter genuine = filter(LookupClass.PHONE);
    replaceFilter(genuine, filter(LookupClass.DOCUMENT).publicKey(), genuine.filter());

    Lookup lookup = BlindLookupTest.answered(story, suspect);

    assertThat(reason(lookup, LookupClass.PHONE)).isEqualTo("PROOF_INVALID");
    replaceFilter(genuine, genuine.publicKey(), genuine.filter());
  }

  @Test
  void aHolderWhoseIndexWasNotBuiltUnderItsKeyIsCaught() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    LookupFilter genuine = filter(LookupClass.PHONE);
    replaceFilter(genuine, genuine.publicKey(), filter(LookupClass.DOCUMENT).filter());

    Lookup lookup = BlindLookupTest.answered(story, suspect);

    assertThat(reason(lookup, LookupClass.PHONE)).isEqualTo("CANARY_MISSING");
    replaceFilter(genuine, genuine.publicKey(), genuine.filter());
  }

  private static String reason(Lookup lookup, LookupClass lookupClass) {
    return lookup.questions().stream()
        .filter(q -> q.lookupClass() == lookupClass)
        .findFirst()
        .flatMap(Lookup.Question::reason)
        .orElse("none");
  }

  private static LookupFilter filter(LookupClass lookupClass) {
    return Canonical.decode(
        norland
            .sql()
            .sql("SELECT content FROM discovery_filter WHERE partner = 'sudria' AND class = :class")
            .param("class", lookupClass.name())
            .query((row, _) -> row.getBytes(1))
            .single(),
        LookupFilter.class);
  }

  /** What Norland would hold had Sudria published this from the start. */
  private static void replaceFilter(LookupFilter genuine, Octets publicKey, Octets coded) {
    LookupFilter other =
        new LookupFilter(
            genuine.lookupClass(),
            genuine.epoch(),
            genuine.suite(),
            publicKey,
            genuine.canaries(),
            Octets.sha256(coded.bytes()),
            genuine.validUntil(),
            coded);
    norland
        .sql()
        .sql(
            "UPDATE discovery_filter SET content = :content WHERE partner = 'sudria' AND class = :class")
        .param("content", Canonical.encode(other))
        .param("class", genuine.lookupClass().name())
        .update();
  }

  @Test
  void aDamagedFilterLeavesTheLastGoodOneInUse() {
    all.settle();
    LookupFilter good = filter(LookupClass.PHONE);
    Octets broken = Octets.of(new byte[] {1, 2, 3});
    LookupFilter damaged =
        new LookupFilter(
            good.lookupClass(),
            good.epoch() + 1,
            good.suite(),
            good.publicKey(),
            good.canaries(),
            Octets.sha256(broken.bytes()),
            good.validUntil(),
            broken);
    Message message =
        sudria.inTransaction(() -> {
          var decision =
              sudria
                  .get(Disclosure.class)
                  .decide(Actor.NODE, norland.id(), damaged, Circumstances.PLAIN);
          return sudria
              .get(Outbox.class)
              .enqueue(
                  Actor.NODE, ((Decision.Permitted) decision).permit(), UUID.randomUUID(), damaged);
        });
    await(
        "the answer to it",
        () ->
            sudria.count(
                    "exchange_outbox WHERE state = 'TURNED_AWAY' AND code = 'EXCHANGE-014'"
                        + " AND message = '"
                        + message.id()
                        + "'")
                == 1);

    assertThat(filter(LookupClass.PHONE)).isEqualTo(good);
  }

  @Test
  void theAskersOwnBudgetHoldsTheQuestionBack() {
    spend(norland, "ASKED", "sudria");
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());

    Lookup lookup = BlindLookupTest.ask(story, Set.of(suspect.recordKey()));
    BlindLookupTest.forget(norland);

    assertThat(phone(lookup).state()).isEqualTo(Lookup.State.NOT_ASKED);
    assertThat(phone(lookup).gates().orElseThrow().answers())
        .anyMatch(a -> !a.passed() && a.gate() == Gate.WITHIN_BUDGET);
  }

  @Test
  void theHoldersBudgetDeclinesWhatAnAskerThatCountsNothingSends() {
    spend(sudria, "ANSWERED", "norland");
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();

    Lookup lookup = BlindLookupTest.answered(story, suspect);
    BlindLookupTest.forget(sudria);

    assertThat(phone(lookup).state()).isEqualTo(Lookup.State.DECLINED);
    assertThat(phone(lookup).reason()).contains("BUDGET_SPENT");
  }

  private static Lookup.Question phone(Lookup lookup) {
    return lookup.questions().stream()
        .filter(q -> q.lookupClass() == LookupClass.PHONE)
        .findFirst()
        .orElseThrow();
  }

  private static void spend(ExerciseNode node, String side, String partner) {
    BlindLookupTest.forget(node);
    node.sql()
        .sql(
            """
            INSERT INTO discovery_budget (side, partner, class, day, scope, key, used)
            VALUES (:side, :partner, 'PHONE', :day, 'DAY', '', 2048)
            """)
        .param("side", side)
        .param("partner", partner)
        .param("day", LocalDate.ofInstant(node.clock().instant(), ZoneOffset.UTC))
        .update();
  }

  @Test
  void anIndexIsRenewedBeforeItEnds() {
    all.settle();
    int before = filter(LookupClass.PHONE).epoch();
    sudria
        .sql()
        .sql(
            """
            UPDATE discovery_epoch SET valid_until = now() + interval '1 hour'
            WHERE partner = 'norland' AND locked_key IS NOT NULL
            """)
        .update();

    await("a newer epoch", () -> filter(LookupClass.PHONE).epoch() > before);
    assertThat(norland.get(Agreements.class).findInForce(sudria.id())).isPresent();
  }
}
