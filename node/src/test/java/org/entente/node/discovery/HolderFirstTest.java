package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.names.Identifier;
import org.entente.node.audit.Act;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Purpose;
import org.entente.protocol.WhoLearnsFirst;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Estmark asks Sudria, which learns of matches first and decides what Estmark hears. */
class HolderFirstTest {

  private static final Duration WINDOW = Duration.ofSeconds(6);
  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode asker = all.estmark;
  private static final ExerciseNode holder = all.sudria;

  @BeforeAll
  static void agree() {
    ExerciseNode.onboard(
        holder,
        asker,
        SampleTerms.proposed(holder.id(), asker.id())
            .version(2)
            .lookups(terms ->
                terms.stream().map(t -> SampleTerms.first(t, t.whoLearnsFirst(), WINDOW)).toList())
            .done());
    await(
        "keys of both sides",
        () ->
            holder.count("discovery_partner_key WHERE partner = 'estmark'") == 3
                && asker.count("discovery_partner_key WHERE partner = 'sudria'") == 3);
    all.settle();
  }

  @BeforeEach
  void freshBudgets() {
    for (ExerciseNode node : List.of(asker, holder)) {
      node.sql().sql("DELETE FROM discovery_budget").update();
    }
  }

  /** A suspect of Sudria's whose entries Estmark has evaluated. */
  private static Suspect held(CaseStory story, Identifier phone) {
    Suspect suspect = story.suspect(CaseStory.newName(), phone);
    entriesKept();
    return suspect;
  }

  private static void entriesKept() {
    all.settle();
    await(
        "the entries to be evaluated",
        () ->
            holder.count("discovery_entry_batch WHERE partner = 'estmark'") == 0
                && holder.count("discovery_entry WHERE partner = 'estmark' AND tag IS NULL") == 0);
  }

  private static Lookup ask(CaseStory story, Suspect suspect) {
    return asker
        .get(LookupDesk.class)
        .ask(
            story.officer,
            new LookupRequest(
                story.file.id(),
                holder.id(),
                Set.of(suspect.recordKey()),
                Purpose.SMUGGLING_INVESTIGATION,
                LegalBasis.SOM_10));
  }

  private static Lookup.Question phone(Lookup lookup) {
    return lookup.questions().stream()
        .filter(q -> q.lookupClass() == LookupClass.PHONE)
        .findFirst()
        .orElseThrow();
  }

  private static Lookup answered(CaseStory story, Lookup lookup) {
    LookupDesk desk = asker.get(LookupDesk.class);
    await("the answer", () -> !desk.get(story.officer, lookup.id()).isWaiting());
    return desk.get(story.officer, lookup.id());
  }

  private static void matched(Lookup lookup) {
    UUID question = phone(lookup).id();
    await(
        "the match", () -> holder.count("discovery_match WHERE question = '" + question + "'") > 0);
  }

  @Test
  void namesAndPeopleInCaseFilesAreHolderFirstUnlessAgreedOtherwise() {
    assertThat(SampleTerms.proposed(holder.id(), asker.id()).done().lookups())
        .filteredOn(l -> l.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
        .extracting(l -> l.lookupClass())
        .containsExactlyInAnyOrder(LookupClass.NAME, LookupClass.PHONE, LookupClass.DOCUMENT);
  }

  @Test
  void theHolderAloneKnowsOfAMatchUntilItsOfficerReleasesIt() {
    Identifier number = CaseStory.newPhone();
    CaseStory theirs = CaseStory.at(holder);
    Suspect suspect = held(theirs, number);
    CaseStory ours = CaseStory.at(asker);
    Suspect asked = ours.suspect(CaseStory.newName(), number);
    Lookup lookup = ask(ours, asked);
    matched(lookup);

    MatchDesk desk = holder.get(MatchDesk.class);
    MatchedQuestion question =
        desk.open(theirs.officer).stream()
            .filter(q -> q.question().equals(phone(lookup).id()))
            .findFirst()
            .orElseThrow();
    assertThat(question.records()).containsExactly(suspect.recordKey());
    assertThat(question.caseReference()).isEqualTo(ours.file.reference());
    assertThat(question.purpose()).isEqualTo(Purpose.SMUGGLING_INVESTIGATION);
    assertThat(question.due()).isEqualTo(phone(lookup).due().orElseThrow());
    assertThat(asker.count("discovery_hit WHERE lookup = '" + lookup.id() + "'")).isZero();
    desk.release(theirs.officer, question.question(), suspect.recordKey());

    assertThat(answered(ours, lookup).outcome(asked.recordKey())).isEqualTo("HIT");
    assertThat(asker.clock().instant()).isAfterOrEqualTo(question.due());
    assertThat(holder.audited(Act.MATCH_RELEASED)).isNotEmpty();
  }

  @Test
  void nothingHeldShieldedDeclinedAndLapsedAreAlikeInContentSizeAndTime() {
    CaseStory theirs = CaseStory.at(holder);
    List<Identifier> numbers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      numbers.add(CaseStory.newPhone());
    }
    Suspect shielded = theirs.suspect(CaseStory.newName(), numbers.get(1));
    Suspect declined = theirs.suspect(CaseStory.newName(), numbers.get(2));
    held(theirs, numbers.get(3));
    holder
        .get(ProtectionDesk.class)
        .raise(
            holder.officer(Role.PROTECTION_DESK),
            shielded.recordKey(),
            asker.id(),
            ProtectionNeed.WITNESS);
    entriesKept();
    CaseStory ours = CaseStory.at(asker);
    List<Suspect> suspects = new ArrayList<>();
    numbers.forEach(n -> suspects.add(ours.suspect(CaseStory.newName(), n)));
    List<Lookup> lookups = new ArrayList<>();
    suspects.forEach(s -> {
      asker.sql().sql("DELETE FROM discovery_budget").update();
      holder.sql().sql("DELETE FROM discovery_budget").update();
      lookups.add(ask(ours, s));
    });
    matched(lookups.get(2));
    holder
        .get(MatchDesk.class)
        .decline(theirs.officer, phone(lookups.get(2)).id(), declined.recordKey());

    List<String> answers = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    List<Duration> lateness = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Lookup lookup = answered(ours, lookups.get(i));
      answers.add(lookup.outcome(suspects.get(i).recordKey()));
      Lookup.Question question = phone(lookup);
      sizes.add(sent(question, "length(content)", Integer.class));
      Instant at = sent(question, "created", java.sql.Timestamp.class).toInstant();
      lateness.add(Duration.between(question.due().orElseThrow(), at));
      assertThat(sent(question, "content::json -> 'body' ->> 'released'", String.class))
          .isEqualTo("A".repeat(11));
    }
    assertThat(answers).containsOnly("NO_DISCLOSABLE_MATCH");
    assertThat(Set.copyOf(sizes)).hasSize(1);
    assertThat(lateness).allMatch(d -> !d.isNegative() && d.compareTo(WINDOW) < 0);
  }

  @Test
  void theReceiptOfAQuestionHasGoneBeforeItsMatchesAreLookedUp() {
    Identifier number = CaseStory.newPhone();
    held(CaseStory.at(holder), number);
    entriesKept();
    CaseStory ours = CaseStory.at(asker);
    Lookup lookup = ask(ours, ours.suspect(CaseStory.newName(), number));
    matched(lookup);

    // Rows of one transaction have one xmin: the match was not written with the question's receipt.
    assertThat(
            holder.count(
                "exchange_inbox i JOIN discovery_tag_question q ON q.message = i.message"
                    + " JOIN discovery_match m ON m.question = q.question AND m.xmin = i.xmin"
                    + " WHERE q.question = '"
                    + phone(lookup).id()
                    + "'"))
        .isZero();
  }

  private static <T> T sent(Lookup.Question question, String what, Class<T> type) {
    return holder
        .sql()
        .sql(
            "SELECT "
                + what
                + " FROM exchange_outbox WHERE kind = 'lookup.outcome' AND recipient = 'estmark'"
                + " AND content::json -> 'body' ->> 'question' = :question")
        .param("question", question.id().toString())
        .query(type)
        .single();
  }

  @Test
  void whatWasWithdrawnOrShieldedMeanwhileIsNeitherSeenNorReleased() {
    Identifier number = CaseStory.newPhone();
    CaseStory theirs = CaseStory.at(holder);
    Suspect suspect = held(theirs, number);
    CaseStory ours = CaseStory.at(asker);
    Suspect asked = ours.suspect(CaseStory.newName(), number);
    Lookup lookup = ask(ours, asked);
    matched(lookup);
    MatchDesk desk = holder.get(MatchDesk.class);
    desk.release(theirs.officer, phone(lookup).id(), suspect.recordKey());

    holder
        .get(ProtectionDesk.class)
        .raise(
            holder.officer(Role.PROTECTION_DESK),
            suspect.recordKey(),
            asker.id(),
            ProtectionNeed.DANGER);

    assertThat(desk.open(theirs.officer)).noneMatch(q -> q.question().equals(phone(lookup).id()));
    assertThat(answered(ours, lookup).outcome(asked.recordKey())).isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  @Test
  void closingACaseTakesItsPeopleOutOfMatchesToo() {
    Identifier number = CaseStory.newPhone();
    CaseStory theirs = CaseStory.at(holder);
    held(theirs, number);
    holder.get(CaseDesk.class).close(theirs.officer, theirs.file.id());
    entriesKept();
    CaseStory ours = CaseStory.at(asker);
    Suspect asked = ours.suspect(CaseStory.newName(), number);

    Lookup lookup = answered(ours, ask(ours, asked));

    assertThat(holder.count("discovery_match WHERE question = '" + phone(lookup).id() + "'"))
        .isZero();
  }

  @Test
  void onlyThoseWhoMayReadTheCaseDecide() {
    Identifier number = CaseStory.newPhone();
    CaseStory theirs = CaseStory.at(holder, Classification.RESTRICTED);
    Suspect suspect = held(theirs, number);
    CaseStory ours = CaseStory.at(asker);
    Lookup lookup = ask(ours, ours.suspect(CaseStory.newName(), number));
    matched(lookup);
    MatchDesk desk = holder.get(MatchDesk.class);
    UUID question = phone(lookup).id();
    Officer low = holder.officer(Classification.BASIC, Role.LIAISON_OFFICER);

    assertThat(desk.open(low)).isEmpty();
    assertThatThrownBy(() -> desk.release(low, question, suspect.recordKey()))
        .isInstanceOf(InvalidTerm.class);
    for (Role role : List.of(Role.ANALYST, Role.OVERSIGHT, Role.OPERATOR, Role.SUPERVISOR)) {
      assertThatThrownBy(() -> desk.release(holder.officer(role), question, suspect.recordKey()))
          .as("%s", role)
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> desk.release(theirs.officer, question, "subject:" + UUID.randomUUID()))
        .isInstanceOf(InvalidTerm.class);
    desk.decline(theirs.officer, question, suspect.recordKey());
    assertThatThrownBy(() -> desk.release(theirs.officer, question, suspect.recordKey()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anAskerThatEvaluatesUnderAnotherKeyIsCaughtAndNothingIsKept() {
    byte[] genuine =
        holder
            .sql()
            .sql(
                "SELECT public_key FROM discovery_partner_key WHERE partner = 'estmark' AND class = 'PHONE'")
            .query((row, _) -> row.getBytes(1))
            .single();
    holder
        .sql()
        .sql(
            """
            UPDATE discovery_partner_key SET public_key = (SELECT public_key
              FROM discovery_partner_key WHERE partner = 'estmark' AND class = 'NAME')
            WHERE partner = 'estmark' AND class = 'PHONE'
            """)
        .update();
    long before = holder.audited(Act.LOOKUP_ENTRIES_FAILED).size();

    CaseStory.at(holder).suspect(CaseStory.newName(), CaseStory.newPhone());
    await("the failure", () -> holder.audited(Act.LOOKUP_ENTRIES_FAILED).size() > before);

    assertThat(holder.audited(Act.LOOKUP_ENTRIES_FAILED).getFirst().result())
        .isEqualTo("PROOF_INVALID");
    holder
        .sql()
        .sql(
            "UPDATE discovery_partner_key SET public_key = :key WHERE partner = 'estmark' AND class = 'PHONE'")
        .param("key", genuine)
        .update();
  }
}
