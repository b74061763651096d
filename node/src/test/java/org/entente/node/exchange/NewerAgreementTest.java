package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.agreements.Onboarding;
import org.entente.node.audit.Actor;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.disclosure.DisclosurePolicy;
import org.entente.node.partners.Partners;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.Body;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.Item;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Message;
import org.entente.protocol.Purpose;
import org.entente.protocol.SpontaneousInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What is under way while two authorities change their agreement, or while one has suspended the
 * other, waits and arrives; it is not lost. Each test takes the next version.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class NewerAgreementTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static int version = 1;

  @BeforeAll
  static void start() {
    norland = ExerciseNode.start("norland");
    sudria = ExerciseNode.start("sudria");
    ExerciseNode.onboard(norland, sudria, next().done());
  }

  @AfterAll
  static void stop() {
    norland.close();
    sudria.close();
  }

  private static SampleTerms next() {
    return SampleTerms.between(norland, sudria).version(version++);
  }

  private static boolean isWaitingWith(ExerciseNode node, Message message, TurnedAway code) {
    return node.count(
            "exchange_outbox WHERE state = 'WAITING' AND code = '%s' AND message = '%s'"
                .formatted(code.code(), message.id()))
        == 1;
  }

  @Test
  void aMessageUnderTheNewerVersionWaitsUntilTheOtherSideHasSignedIt() {
    String invitation = norland.get(Onboarding.class).invite(Actor.OPERATOR, next().done());
    String acceptance =
        sudria
            .get(Onboarding.class)
            .accept(Actor.OPERATOR, invitation, norland.identity().profile().fingerprint().hex());
    Message early = ExchangeTest.send(sudria, norland, UUID.randomUUID(), "early");
    await("a refusal", () -> isWaitingWith(sudria, early, TurnedAway.NO_AGREEMENT));

    norland
        .get(Onboarding.class)
        .complete(Actor.OPERATOR, acceptance, sudria.identity().profile().fingerprint().hex());

    await("delivery", () -> ExchangeTest.isDelivered(sudria, early));
  }

  @Test
  void aMessageToAPartnerThatSuspendedUsWaitsUntilItResumes() {
    Partners partners = sudria.get(Partners.class);
    partners.suspend(Actor.OPERATOR, norland.id());
    Message held = ExchangeTest.send(norland, sudria, UUID.randomUUID(), "held");
    await("a refusal", () -> isWaitingWith(norland, held, TurnedAway.PARTNER_SUSPENDED));

    partners.resume(Actor.OPERATOR, norland.id());

    await("delivery", () -> ExchangeTest.isDelivered(norland, held));
  }

  @Test
  void theVersionBeforeIsHeardForADayAndNoOlderOne() {
    AgreementRef oldest = inForce().reference();
    ExerciseNode.onboard(norland, sudria, next().done());
    AgreementRef before = inForce().reference();
    ExerciseNode.onboard(norland, sudria, next().done());
    Agreements agreements = sudria.get(Agreements.class);

    assertThat(agreements.isHeld(norland.id(), inForce().reference())).isTrue();
    assertThat(agreements.isHeld(norland.id(), before)).isTrue();
    assertThat(agreements.isHeld(norland.id(), oldest)).isFalse();
    sudria.clock().move(Duration.ofDays(1).plusMinutes(1));
    assertThat(agreements.isHeld(norland.id(), before)).isFalse();
    assertThat(agreements.isHeld(norland.id(), inForce().reference())).isTrue();
    sudria.clock().back();
  }

  @Test
  void whatTheNewerVersionNoLongerAllowsIsRefusedUnderTheOlderToo() {
    AgreementRef before = inForce().reference();
    ExerciseNode.onboard(norland, sudria, next().purposes(EnumSet.of(Purpose.LIFE_AT_RISK)).done());
    Message underWay = under(before, information());

    assertThat(sudria.get(Agreements.class).isHeld(norland.id(), before)).isTrue();
    assertThat(
            sudria.get(Disclosure.class).recheck(underWay).answers().stream()
                .filter(a -> !a.passed())
                .map(GateAnswer::gate))
        .containsExactly(Gate.PURPOSE_COVERED);
  }

  private static AgreementTerms inForce() {
    return sudria.get(Agreements.class).findInForce(norland.id()).orElseThrow().terms();
  }

  private static Body information() {
    return new SpontaneousInformation(
        UUID.randomUUID(),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.SOM_10,
        Optional.empty(),
        "Invented.",
        List.of(
            new Item(
                UUID.randomUUID(),
                norland.id(),
                DataCategory.CASE_INFORMATION,
                "Invento Fabulović is an invented fact.",
                "An invented register",
                new Handling(EnumSet.of(HandlingCode.H0), ""),
                Evaluation.parse("B2"),
                LocalDate.of(2029, 11, 1))));
  }

  private static Message under(AgreementRef agreement, Body body) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Message(
        Message.VERSION,
        UUID.randomUUID(),
        UUID.randomUUID(),
        norland.id(),
        sudria.id(),
        sudria.identity().profile().fingerprint(),
        now,
        now.plus(Duration.ofDays(1)),
        agreement,
        new GateReceipt(
            DisclosurePolicy.RULES,
            Body.digest(body),
            now,
            List.of(GateAnswer.passed(Gate.AGREEMENT_IN_FORCE))),
        body);
  }
}
