package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.agreements.Agreements;
import org.entente.node.casework.Suspect;
import org.entente.node.discovery.store.FilterStore;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.Gate;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegment;
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
    LookupManifest genuine = manifest(LookupClass.PHONE);
    LookupSegment base = genuine.segments().getFirst();
    replaceBase(
        genuine,
        new LookupSegment(
            0,
            manifest(LookupClass.DOCUMENT).segments().getFirst().publicKey(),
            base.filterDigest(),
            base.entries(),
            base.struckDigest()));

    Lookup lookup = BlindLookupTest.answered(story, suspect);

    assertThat(reason(lookup, LookupClass.PHONE)).isEqualTo("PROOF_INVALID");
    assertThat(lookup.hits()).isEmpty();
    replaceBase(genuine, base);
  }

  @Test
  void aHolderWhoseIndexWasNotBuiltUnderItsKeyIsCaught() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    LookupManifest genuine = manifest(LookupClass.PHONE);
    LookupSegment base = genuine.segments().getFirst();
    LookupSegment other = manifest(LookupClass.DOCUMENT).segments().getFirst();
    norland
        .sql()
        .sql(
            """
            INSERT INTO discovery_set (partner, class, digest, content)
            SELECT partner, 'PHONE', digest, content FROM discovery_set
            WHERE partner = 'sudria' AND class = 'DOCUMENT' AND digest = :digest
            ON CONFLICT DO NOTHING
            """)
        .param("digest", other.filterDigest().bytes())
        .update();
    replaceBase(
        genuine,
        new LookupSegment(
            0, base.publicKey(), other.filterDigest(), other.entries(), Optional.empty()));

    Lookup lookup = BlindLookupTest.answered(story, suspect);

    assertThat(reason(lookup, LookupClass.PHONE)).isEqualTo("CANARY_MISSING");
    replaceBase(genuine, base);
  }

  @Test
  void anAnswerUnderAnotherManifestThanOursIsNotUsed() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();
    LookupManifest genuine = manifest(LookupClass.PHONE);
    keep(
        new LookupManifest(
            genuine.suite(),
            genuine.agreement(),
            genuine.lookupClass(),
            genuine.epoch(),
            genuine.sequence() + 7,
            genuine.canaries(),
            genuine.segments(),
            genuine.validUntil(),
            genuine.previous()));

    Lookup lookup = BlindLookupTest.answered(story, suspect);

    assertThat(reason(lookup, LookupClass.PHONE)).isEqualTo("WRONG_EPOCH");
    keep(genuine);
  }

  private static String reason(Lookup lookup, LookupClass lookupClass) {
    return lookup.questions().stream()
        .filter(q -> q.lookupClass() == lookupClass)
        .findFirst()
        .flatMap(Lookup.Question::reason)
        .orElse("none");
  }

  static LookupManifest manifest(LookupClass lookupClass) {
    return norland.get(FilterStore.class).findManifest(sudria.id(), lookupClass).orElseThrow();
  }

  /** What Norland would hold had Sudria published this from the start. */
  private static void replaceBase(LookupManifest genuine, LookupSegment base) {
    List<LookupSegment> segments = new ArrayList<>(genuine.segments());
    segments.set(0, base);
    keep(
        new LookupManifest(
            genuine.suite(),
            genuine.agreement(),
            genuine.lookupClass(),
            genuine.epoch(),
            genuine.sequence(),
            genuine.canaries(),
            segments,
            genuine.validUntil(),
            genuine.previous()));
  }

  private static void keep(LookupManifest manifest) {
    norland.inTransaction(() -> {
      norland.get(FilterStore.class).keepManifest(sudria.id(), manifest, norland.clock().instant());
      return true;
    });
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
    int before = manifest(LookupClass.PHONE).epoch();
    sudria
        .sql()
        .sql(
            """
            UPDATE discovery_segment SET valid_until = now() + interval '1 hour'
            WHERE partner = 'norland' AND locked_key IS NOT NULL
            """)
        .update();

    await("a newer epoch", () -> manifest(LookupClass.PHONE).epoch() > before);
    assertThat(norland.get(Agreements.class).findInForce(sudria.id())).isPresent();
  }
}
