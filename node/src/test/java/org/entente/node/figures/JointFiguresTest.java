package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.FiguresSigned;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Measure;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes count the same days, each by its own ledger; every test has days of its own. */
class JointFiguresTest {
  private static int days = 60;

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static Officer counterHere;
  private static Officer signerHere;
  private static Officer counterThere;
  private static Officer signerThere;

  private FiguresPeriod period = SampleFigures.SUMMER;

  @BeforeAll
  static void start() {
    Neighbours all = Neighbours.together();
    norland = all.norland;
    sudria = all.sudria;
    counterHere = norland.officer(Role.LIAISON_OFFICER, Role.SUPERVISOR);
    signerHere = norland.officer(Role.SUPERVISOR);
    counterThere = sudria.officer(Role.LIAISON_OFFICER);
    signerThere = sudria.officer(Role.SUPERVISOR);
  }

  @BeforeEach
  void goBackToDaysOfOurOwn() {
    LocalDate day =
        norland.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(days += 3);
    Duration back =
        Duration.between(norland.clock().instant(), day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    norland.clock().move(back);
    sudria.clock().move(back);
    period = new FiguresPeriod(day, day);
  }

  @AfterEach
  void returnToToday() {
    norland.clock().back();
    sudria.clock().back();
  }

  private static CaseStory story() {
    return CountedDays.answered(norland, sudria, counterThere, signerThere);
  }

  private static void arrest(CaseStory story) {
    CountedDays.arrest(norland, story);
  }

  private static void ledgered(ExerciseNode node) {
    await("the ledger of " + node, () -> node.count("audit_entry WHERE leaf_index IS NULL") == 0);
  }

  private static void send(ExerciseNode from, Officer by, UUID id) {
    ledgered(from);
    assertThat(from.get(FiguresDesk.class).send(by, id)).isInstanceOf(Sending.Sent.class);
  }

  private static FiguresView at(ExerciseNode node, UUID id) {
    return node.get(FiguresDesk.class).view(node == norland ? counterHere : counterThere, id);
  }

  private static void awaitStanding(ExerciseNode node, UUID id, Standing standing) {
    await(
        standing + " at " + node,
        () ->
            node.count("figures_figures WHERE id = '" + id + "' AND standing = '" + standing + "'")
                == 1);
  }

  /** Both count; where they stand after that is what both see. */
  private UUID bothCount(Standing standing) {
    UUID id = norland.get(FiguresDesk.class).open(counterHere, sudria.id(), period);
    send(norland, counterHere, id);
    awaitStanding(sudria, id, Standing.COUNT_ASKED);
    send(sudria, counterThere, id);
    awaitStanding(sudria, id, standing);
    awaitStanding(norland, id, standing);
    return id;
  }

  private static void sign(ExerciseNode node, Officer by, UUID id) {
    Octets seen = at(node, id).derived().orElseThrow().digest();
    assertThat(node.get(SigningDesk.class).sign(by, id, seen)).isInstanceOf(Sending.Sent.class);
  }

  private UUID joint() {
    UUID id = bothCount(Standing.EQUAL);
    sign(norland, signerHere, id);
    awaitStanding(sudria, id, Standing.SIGNED_BY_PARTNER);
    sign(sudria, signerThere, id);
    awaitStanding(sudria, id, Standing.JOINT);
    awaitStanding(norland, id, Standing.JOINT);
    return id;
  }

  @Test
  void bothCountAlikeFromTheirOwnLedgersAndSignTheSameBytes() {
    story();

    UUID id = joint();

    SignedFigures here = at(norland, id).signed().orElseThrow();
    SignedFigures there = at(sudria, id).signed().orElseThrow();
    assertThat(there.record()).isEqualTo(here.record());
    assertThat(here.record().rows())
        .extracting(r -> r.measure())
        .containsExactly(
            Measure.REQUESTS_ASKED,
            Measure.REQUESTS_ANSWERED,
            Measure.DECIDED_IN_TIME,
            Measure.RESPONSE_TIME,
            Measure.CASES);
    assertThat(here.record().find(Measure.REQUESTS_ASKED).orElseThrow().number()).isEqualTo(1);
    assertThat(norland.get(FiguresDesk.class).series(counterHere, sudria.id()))
        .extracting(s -> s.record().figures())
        .contains(id);
    assertThat(norland.audited(Act.FIGURES_JOINT)).anyMatch(e -> e.record().equals(id.toString()));
  }

  @Test
  void anArrestThatOneSideCountsAloneIsFoundAndSettled() {
    arrest(story());
    UUID id = bothCount(Standing.DIFFERENT);

    Difference difference = at(sudria, id).comparison().orElseThrow().differences().getFirst();
    assertThat(difference).isInstanceOf(Difference.OnlyTheirs.class);
    assertThat(difference.key().measure()).isEqualTo(Measure.ARRESTS);
    sudria
        .get(FiguresDesk.class)
        .accept(counterThere, id, difference.key(), "Invented: our letter of the day confirms it.");
    send(sudria, counterThere, id);

    awaitStanding(norland, id, Standing.EQUAL);
    FiguresView settled = at(norland, id);
    assertThat(settled.derived().orElseThrow().find(Measure.ARRESTS).orElseThrow().number())
        .isEqualTo(1);
    assertThat(settled.figures().theirs().orElseThrow().content().adjustments())
        .extracting(a -> a.reason())
        .containsExactly("Invented: our letter of the day confirms it.");
    assertThat(sudria.audited(Act.FIGURES_ADJUSTED))
        .anyMatch(e -> e.record().equals(id.toString()) && e.result().equals("ADDED"));
  }

  @Test
  void anArrestCountedTwiceIsTakenOutByTheSideThatCountedIt() {
    arrest(story());
    UUID id = bothCount(Standing.DIFFERENT);
    CountedAct.Key key = at(norland, id).comparison().orElseThrow().differences().getFirst().key();

    norland
        .get(FiguresDesk.class)
        .remove(counterHere, id, key, "Invented: it is the arrest that Sudria counts.");
    assertThat(at(norland, id).hasUnsent()).isTrue();
    send(norland, counterHere, id);

    awaitStanding(sudria, id, Standing.EQUAL);
    assertThat(at(sudria, id).derived().orElseThrow().find(Measure.ARRESTS)).isEmpty();
  }

  @Test
  void whatWasNotComparedCannotBeSigned() {
    arrest(story());
    UUID id = norland.get(FiguresDesk.class).open(counterHere, sudria.id(), period);
    SigningDesk signing = norland.get(SigningDesk.class);
    Octets made = Octets.sha256(new byte[] {1});
    assertThatThrownBy(() -> signing.sign(signerHere, id, made)).isInstanceOf(InvalidTerm.class);

    bothCount(Standing.DIFFERENT);
    assertThatThrownBy(() -> signing.sign(signerHere, id, made)).isInstanceOf(InvalidTerm.class);

    CountedAct.Key key = at(norland, id).comparison().orElseThrow().differences().getFirst().key();
    norland.get(FiguresDesk.class).remove(counterHere, id, key, "Invented reason.");
    send(norland, counterHere, id);
    awaitStanding(norland, id, Standing.EQUAL);
    Octets seen = at(norland, id).derived().orElseThrow().digest();

    assertThatThrownBy(() -> signing.sign(signerHere, id, made)).isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> signing.sign(counterHere, id, seen)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> signing.sign(norland.officer(Role.LIAISON_OFFICER), id, seen))
        .isInstanceOf(NotAllowed.class);
    assertThat(at(norland, id).standing()).isEqualTo(Standing.EQUAL);
  }

  @Test
  void nobodyWritesAnActIntoACountThatNeitherLedgerKnows() {
    story();
    UUID id = bothCount(Standing.EQUAL);
    CountedAct.Key made =
        new CountedAct.Key(Measure.ARRESTS, norland.id(), UUID.randomUUID().toString());
    FiguresDesk desk = norland.get(FiguresDesk.class);

    assertThatThrownBy(() -> desk.accept(counterHere, id, made, "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> desk.remove(counterHere, id, made, "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> desk.accept(signerHere, id, made, "Invented."))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.send(counterHere, id)).isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aForgedSignatureIsTurnedAway() {
    story();
    UUID id = bothCount(Standing.EQUAL);
    Octets record = at(sudria, id).derived().orElseThrow().digest();
    FiguresSigned forged = new FiguresSigned(id, record, Octets.of(new byte[64]));

    sudria.inTransaction(() -> {
      Decision.Permitted permitted =
          (Decision.Permitted)
              sudria
                  .get(Disclosure.class)
                  .decide(signerThere.actor(), norland.id(), forged, Circumstances.RELEASED);
      return sudria.get(Outbox.class).enqueue(signerThere.actor(), permitted.permit(), id, forged);
    });

    await(
        "the forged signature turned away",
        () ->
            sudria.count("exchange_outbox WHERE kind = 'figures.signed' AND state = 'TURNED_AWAY'")
                >= 1);
    assertThat(at(norland, id).standing()).isEqualTo(Standing.EQUAL);
    assertThat(at(norland, id).figures().theirSignature()).isEmpty();
  }

  @Test
  void aCountThatChangesUndoesTheSignatureOverTheOneBefore() {
    arrest(story());
    UUID id = bothCount(Standing.DIFFERENT);
    CountedAct.Key key = at(norland, id).comparison().orElseThrow().differences().getFirst().key();
    sudria.get(FiguresDesk.class).accept(counterThere, id, key, "Invented reason.");
    send(sudria, counterThere, id);
    awaitStanding(norland, id, Standing.EQUAL);
    sign(norland, signerHere, id);
    assertThatThrownBy(
            () -> norland.get(FiguresDesk.class).remove(counterHere, id, key, "Invented."))
        .isInstanceOf(InvalidTerm.class);
    awaitStanding(sudria, id, Standing.SIGNED_BY_PARTNER);

    sudria.get(FiguresDesk.class).withdraw(counterThere, id, key);
    send(sudria, counterThere, id);

    awaitStanding(norland, id, Standing.DIFFERENT);
    assertThat(at(norland, id).signed()).isEmpty();
  }

  @Test
  void whatBothSignedIsNeverRewritten() {
    CaseStory story = story();
    UUID id = joint();
    String where = " WHERE figures = '" + id + "'";

    assertThatThrownBy(() -> norland.sql().sql("DELETE FROM figures_joint" + where).update())
        .hasMessageContaining("signed figures are final");
    assertThatThrownBy(
            () -> norland.sql().sql("UPDATE figures_joint SET at = now()" + where).update())
        .hasMessageContaining("signed figures are final");
    assertThatThrownBy(() -> norland.get(FiguresDesk.class).send(counterHere, id))
        .isInstanceOf(InvalidTerm.class);

    arrest(story);
    UUID newer = bothCount(Standing.DIFFERENT);
    assertThat(newer).isNotEqualTo(id);
    assertThat(at(sudria, newer).figures().replaces()).contains(id);
    assertThat(at(norland, id).signed().orElseThrow().record().find(Measure.ARRESTS)).isEmpty();
  }

  @Test
  void bothMayOpenTheSameDaysAtOnceAndGoOnAsOne() {
    story();
    UUID here = norland.get(FiguresDesk.class).open(counterHere, sudria.id(), period);
    UUID there = sudria.get(FiguresDesk.class).open(counterThere, norland.id(), period);
    assertThat(there).isNotEqualTo(here);
    ledgered(sudria);
    send(norland, counterHere, here);
    sudria
        .get(FiguresDesk.class)
        .send(
            counterThere,
            sudria.count("figures_figures WHERE id = '" + there + "'") == 1 ? there : here);

    UUID lesser = here.toString().compareTo(there.toString()) < 0 ? here : there;
    awaitStanding(norland, lesser, Standing.EQUAL);
    awaitStanding(sudria, lesser, Standing.EQUAL);
    assertThat(at(sudria, lesser).derived()).isEqualTo(at(norland, lesser).derived());
  }

  @Test
  void aPeriodThatHasNotComeOrHasNoAgreementIsNotOpened() {
    FiguresDesk desk = norland.get(FiguresDesk.class);
    FiguresPeriod tomorrow = new FiguresPeriod(period.from(), period.to().plusDays(1));

    assertThatThrownBy(() -> desk.open(counterHere, sudria.id(), tomorrow))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> desk.open(counterHere, new AuthorityId("nowhere"), period))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> desk.open(norland.officer(Role.INVESTIGATOR), sudria.id(), period))
        .isInstanceOf(NotAllowed.class);
  }
}
