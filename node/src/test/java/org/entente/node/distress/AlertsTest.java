package org.entente.node.distress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditEntry;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AlertAcknowledgement;
import org.entente.protocol.AlertCorrection;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Cooperation;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LifeAlert;
import org.entente.protocol.RescuePhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts between live nodes; every alert is invented. */
class AlertsTest {
  private static final AlertStatement BOAT =
      new AlertStatement(
          "Invented: 34.10 N 12.20 E, a grey boat",
          RescuePhase.DISTRESS,
          Optional.of(40),
          "Invented rescue centre, 12:05");

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static ExerciseNode estmark;
  private static Officer raiser;
  private static Officer rescuer;

  @BeforeAll
  static void start() {
    Neighbours neighbours = Neighbours.together();
    norland = neighbours.norland;
    sudria = neighbours.sudria;
    estmark = neighbours.estmark;
    raiser = norland.officer(Role.ANALYST);
    rescuer = sudria.officer(Role.LIAISON_OFFICER);
  }

  @AfterEach
  void putBack() {
    sudria.clock().back();
    norland.clock().back();
  }

  private static UUID raise(AuthorityId... to) {
    Raising raising = norland.get(AlertDesk.class).raise(raiser, BOAT, Set.of(to));
    assertThat(raising).isInstanceOf(Raising.Raised.class);
    UUID id = ((Raising.Raised) raising).alert().id();
    ExerciseNode.await("the alert to arrive", () -> sudria.count(here(id)) == 1);
    ExerciseNode.await("its receipt", () -> isTold(id, sudria));
    return id;
  }

  private static boolean isTold(UUID id, ExerciseNode partner) {
    return at(norland, id).parties().stream()
        .anyMatch(p -> p.partner().equals(partner.id()) && p.state().isTold());
  }

  private static String here(UUID id) {
    return "distress_alert WHERE id = '" + id + "'";
  }

  private static Alert at(ExerciseNode node, UUID id) {
    return node.get(AlertDesk.class).get(id);
  }

  @Test
  void anyOfficerRaisesAnAlertAndEveryPartnerCoveredHasItAtOnce() {
    UUID id = raise();

    ExerciseNode.await("the other partner", () -> estmark.count(here(id)) == 1);
    assertThat(at(sudria, id).statement()).isEqualTo(BOAT);
    assertThat(sudria.get(AlertDesk.class).calling()).extracting(Alert::id).contains(id);
    assertThat(at(norland, id).parties()).extracting(Party::partner).hasSize(2);
  }

  @Test
  void anAlertGoesOnlyToThosePartnersThatWereChosen() {
    UUID id = raise(sudria.id());

    assertThat(at(norland, id).parties()).extracting(Party::partner).containsExactly(sudria.id());
    assertThat(estmark.count(here(id))).isZero();
  }

  @Test
  void aPersonAcknowledgesAndAnswersAndBothSidesKnow() {
    UUID id = raise(sudria.id());
    ResponseDesk desk = sudria.get(ResponseDesk.class);

    assertThat(desk.acknowledge(rescuer, id)).isEmpty();
    ExerciseNode.await(
        "the acknowledgement", () -> at(norland, id).parties().getFirst().isAcknowledged());
    assertThat(desk.answer(rescuer, id, "Invented: a cutter is on its way.")).isEmpty();
    ExerciseNode.await("the answer", () -> at(norland, id).parties().getFirst().isAnswered());

    assertThat(at(norland, id).events())
        .filteredOn(e -> e.kind() == AlertEvent.Kind.ANSWERED)
        .extracting(AlertEvent::words)
        .containsExactly("Invented: a cutter is on its way.");
    assertThat(sudria.get(AlertDesk.class).calling()).extracting(Alert::id).doesNotContain(id);
  }

  @Test
  void silencePastTheClockIsShownToEverybodyOnBothSides() {
    UUID id = raise(sudria.id());
    norland.clock().move(Duration.ofMinutes(16));
    sudria.clock().move(Duration.ofMinutes(16));

    norland.get(AlertClocks.class).escalate();
    sudria.get(AlertClocks.class).escalate();

    assertThat(norland.get(AlertDesk.class).calling()).extracting(Alert::id).contains(id);
    assertThat(at(sudria, id).from().isEscalated()).isTrue();
    assertThat(norland.audited(Act.ALERT_ESCALATED))
        .anySatisfy(e -> {
          assertThat(e.record()).isEqualTo(id.toString());
          assertThat(e.facts()).containsEntry("clock", "ALERT_ACKNOWLEDGED");
        });
    assertThat(at(norland, id).isEnded()).isFalse();
  }

  @Test
  void whatBecameOfThePeopleStandsInBothLedgersUnderOneAct() {
    UUID id = raise(sudria.id());
    sudria
        .get(ResponseDesk.class)
        .conclude(rescuer, id, AlertOutcome.Ending.RESCUE_ENDED, 37, 1, 2);
    ExerciseNode.await("Sudria's count", () -> at(norland, id).countOf(sudria.id()).isPresent());
    Officer supervisor = norland.officer(Role.SUPERVISOR);
    norland
        .get(ResponseDesk.class)
        .conclude(supervisor, id, AlertOutcome.Ending.RESCUE_ENDED, 37, 2, 1);
    ExerciseNode.await("the end", () -> at(sudria, id).isEnded());

    assertThat(at(norland, id).isCountedDifferently()).isTrue();
    assertThat(at(sudria, id).isCountedDifferently()).isTrue();
    AuditEntry stated = about(sudria, Act.ALERT_OUTCOME_STATED, id);
    AuditEntry received = about(norland, Act.ALERT_OUTCOME_RECEIVED, id);
    assertThat(stated.facts())
        .containsEntry("partner", "norland")
        .containsEntry("saved", "37")
        .containsEntry("dead", "1")
        .containsEntry("missing", "2");
    assertThat(received.facts())
        .containsEntry("act", stated.facts().get("act"))
        .containsEntry("partner", "sudria")
        .containsEntry("saved", "37");
    assertThat(about(norland, Act.ALERT_RAISED, id).facts().get("act"))
        .isEqualTo(about(sudria, Act.ALERT_RECEIVED, id).facts().get("act"));
  }

  private static AuditEntry about(ExerciseNode node, Act act, UUID alert) {
    return node.audited(act).stream()
        .filter(e -> e.record().equals(alert.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasSaidAndAFalseAlarmCountsNobody() {
    UUID id = raise(sudria.id());
    AlertStatement better =
        new AlertStatement("Invented: the old harbour", RescuePhase.ALERT, Optional.empty(), "");

    norland.get(ResponseDesk.class).correct(raiser, id, better);
    ExerciseNode.await("the correction", () -> at(sudria, id).statement().equals(better));
    Officer supervisor = norland.officer(Role.SUPERVISOR);
    norland
        .get(ResponseDesk.class)
        .conclude(supervisor, id, AlertOutcome.Ending.FALSE_ALARM, 0, 0, 0);
    ExerciseNode.await("the end", () -> at(sudria, id).isEnded());

    assertThatThrownBy(() -> new AlertOutcome(id, id, AlertOutcome.Ending.FALSE_ALARM, 1, 0, 0))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anAlertHasNoFieldForWhoThePeopleAre() {
    List<Class<?>> told =
        List.of(LifeAlert.class, AlertStatement.class, AlertCorrection.class, AlertOutcome.class);

    assertThat(
            told.stream()
                .flatMap(t -> Arrays.stream(t.getRecordComponents()))
                .map(RecordComponent::getName))
        .containsOnly(
            "alert",
            "act",
            "raised",
            "statement",
            "place",
            "phase",
            "people",
            "rescueAuthority",
            "ending",
            "saved",
            "dead",
            "missing");
    assertThat(AlertStatement.class.getRecordComponents()[2].getGenericType().getTypeName())
        .contains("Integer");
  }

  @Test
  void wordsAboutProtectionAreHeldBackFromEveryone() {
    AlertStatement named =
        new AlertStatement(
            "Invented: the asylum seekers' boat", RescuePhase.ALERT, Optional.empty(), "");

    assertThat(norland.get(AlertDesk.class).raise(raiser, named, Set.of()))
        .isInstanceOf(Raising.HeldBack.class);
  }

  @Test
  void noOtherPartnerCanAcknowledgeOrEndAnAlertThatIsNotTheirs() {
    UUID id = raise(sudria.id());
    send(estmark, norland, new AlertAcknowledgement(id, UUID.randomUUID()));
    send(
        estmark,
        sudria,
        new AlertOutcome(id, UUID.randomUUID(), AlertOutcome.Ending.FALSE_ALARM, 0, 0, 0));
    send(sudria, norland, new AlertCorrection(id, UUID.randomUUID(), BOAT));

    Neighbours.together();
    assertThat(at(norland, id).parties().getFirst().isAcknowledged()).isFalse();
    assertThat(at(sudria, id).isEnded()).isFalse();
    assertThat(estmark.audited(Act.MESSAGE_UNDELIVERABLE))
        .filteredOn(e -> e.facts().getOrDefault("kind", "").startsWith("alert."))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(e -> assertThat(e.result()).isEqualTo("EXCHANGE-014"));
  }

  private static void send(ExerciseNode from, ExerciseNode to, Body body) {
    Officer officer = from.officer(Role.LIAISON_OFFICER);
    from.inTransaction(() -> {
      Decision decision =
          from.get(Disclosure.class).decide(officer.actor(), to.id(), body, Circumstances.PLAIN);
      return from.get(Outbox.class)
          .enqueue(
              officer.actor(), ((Decision.Permitted) decision).permit(), UUID.randomUUID(), body);
    });
  }

  @Test
  void oversightSeesAlertsButAnswersNone() {
    UUID id = raise(sudria.id());
    Officer oversight = sudria.officer(Role.OVERSIGHT);

    assertThatThrownBy(() -> sudria.get(ResponseDesk.class).acknowledge(oversight, id))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() ->
            sudria.get(ResponseDesk.class).answer(sudria.officer(Role.ANALYST), id, "Nothing"))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatTheAgreementDoesNotCoverIsRefusedByTheGate() {
    ExerciseNode here = norland;
    var terms =
        SampleTerms.between(here, sudria).cooperations(EnumSet.of(Cooperation.TRENDS)).done();
    var receipt =
        org.entente.node.disclosure.DisclosurePolicy.run(
            new LifeAlert(UUID.randomUUID(), UUID.randomUUID(), here.clock().instant(), BOAT),
            Optional.of(terms),
            Circumstances.PLAIN,
            here.clock().instant());

    assertThat(receipt.isPassed()).isFalse();
  }
}
