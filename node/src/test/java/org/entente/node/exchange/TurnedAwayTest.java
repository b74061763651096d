package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.disclosure.DisclosurePolicy;
import org.entente.node.exchange.seal.Sealing;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.CheckpointShared;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.entente.protocol.Receipt;
import org.entente.protocol.RefusalGround;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a partner's message, it is named, audited, and changes nothing. */
class TurnedAwayTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static ExerciseNode estmark;

  @BeforeAll
  static void bringTogether() {
    norland = Neighbours.together().norland;
    sudria = Neighbours.together().sudria;
    estmark = Neighbours.together().estmark;
  }

  @AfterEach
  void backToNow() {
    sudria.clock().back();
    sudria.get(Partners.class).resume(Actor.OPERATOR, norland.id());
  }

  private static Body body() {
    return new CheckpointShared(UUID.randomUUID() + "\n", 0, List.of());
  }

  private static AgreementRef agreement() {
    return norland.get(Agreements.class).findInForce(sudria.id()).orElseThrow().terms().reference();
  }

  private static Message message(Body body) {
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
        agreement(),
        new GateReceipt(
            DisclosurePolicy.RULES,
            Body.digest(body),
            now,
            List.of(GateAnswer.passed(Gate.AGREEMENT_IN_FORCE))),
        body);
  }

  private static byte[] seal(byte[] content) {
    return norland.get(Sealing.class).seal(content, sudria.identity().profile());
  }

  private static Partner knownTo(ExerciseNode node, ExerciseNode partner) {
    return node.get(Partners.class).get(partner.id());
  }

  /** Hands sealed bytes to Sudria as Norland's channel does, and reads the signed receipt. */
  private static Receipt receive(byte[] sealed) {
    Inbox.Outcome outcome = sudria.get(Inbox.class).receive(knownTo(sudria, norland), sealed);
    String compact = ((Inbox.Outcome.Attested) outcome).receipt();
    return Canonical.decode(
        norland.get(Sealing.class).openReceipt(compact, sudria.identity().profile().signingKey()),
        Receipt.class);
  }

  private static Receipt receive(Message message) {
    return receive(seal(Canonical.encode(message)));
  }

  private static long held() {
    return sudria.count("exchange_inbox") + sudria.count("audit_witnessed");
  }

  private static void assertTurnedAway(byte[] sealed, TurnedAway why) {
    long before = held();
    long audited = sudria.count("audit_entry WHERE act = 'exchange.message-turned-away'");

    Receipt receipt = receive(sealed);

    assertThat(receipt.evidence()).isEqualTo(DeliveryEvidence.NON_DELIVERY);
    assertThat(receipt.code()).contains(why.code());
    assertThat(held()).isEqualTo(before);
    assertThat(sudria.count("audit_entry WHERE act = 'exchange.message-turned-away'"))
        .isEqualTo(audited + 1);
    assertThat(sudria.audited(Act.MESSAGE_TURNED_AWAY).getFirst().result()).isEqualTo(why.code());
  }

  private static void assertTurnedAway(Message message, TurnedAway why) {
    assertTurnedAway(seal(Canonical.encode(message)), why);
  }

  private static void assertTextTurnedAway(UnaryOperator<String> change, TurnedAway why) {
    String text = change.apply(Canonical.text(message(body())));
    assertTurnedAway(seal(text.getBytes(StandardCharsets.UTF_8)), why);
  }

  @Test
  void aGoodMessageIsAdmitted() {
    assertThat(receive(message(body())).evidence()).isEqualTo(DeliveryEvidence.DELIVERY);
  }

  @Test
  void anUnknownKindIsNotUnderstood() {
    assertTextTurnedAway(
        t -> t.replace("\"kind\":\"checkpoint\"", "\"kind\":\"notice\""),
        TurnedAway.NOT_UNDERSTOOD);
  }

  @Test
  void anotherVersionIsNotUnderstood() {
    assertTextTurnedAway(
        t -> t.replace("\"version\":1}", "\"version\":2}"), TurnedAway.NOT_UNDERSTOOD);
  }

  @Test
  void bytesThatAreNoMessageAreNotUnderstood() {
    assertTextTurnedAway(t -> "{}", TurnedAway.NOT_UNDERSTOOD);
    assertTextTurnedAway(t -> "Meet me at the harbour", TurnedAway.NOT_UNDERSTOOD);
  }

  @Test
  void anOversizedMessageIsTooLarge() {
    assertTurnedAway(new byte[Inbox.LARGEST + 1], TurnedAway.TOO_LARGE);
  }

  @Test
  void aMessageSealedForAnotherIsNotOpened() {
    byte[] forEstmark =
        norland
            .get(Sealing.class)
            .seal(Canonical.encode(message(body())), estmark.identity().profile());

    assertTurnedAway(forEstmark, TurnedAway.NOT_SEALED_FOR_US);
  }

  @Test
  void plainBytesAreNotOpened() {
    assertTurnedAway(Canonical.encode(message(body())), TurnedAway.NOT_SEALED_FOR_US);
    assertTurnedAway(new byte[0], TurnedAway.NOT_SEALED_FOR_US);
  }

  @Test
  void damagedSealsAreTurnedAwayWhereverTheyAreDamaged() {
    byte[] good = seal(Canonical.encode(message(body())));
    SplittableRandom random = new SplittableRandom(20261101);
    for (int i = 0; i < 40; i++) {
      byte[] damaged = good.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] = (byte) (damaged[at] == 'A' ? 'B' : 'A');

      Receipt receipt = receive(damaged);

      assertThat(receipt.evidence()).as("byte %d", at).isEqualTo(DeliveryEvidence.NON_DELIVERY);
    }
  }

  @Test
  void aMessageSignedByAnotherKeyIsRefused() {
    byte[] byEstmark =
        estmark
            .get(Sealing.class)
            .seal(Canonical.encode(message(body())), sudria.identity().profile());

    assertTurnedAway(byEstmark, TurnedAway.UNKNOWN_KEY);
  }

  @Test
  void aPartnerCannotSpeakForAnother() {
    Message good = message(body());
    Message asEstmark = with(good, estmark.id(), sudria.id(), good.created(), good.expires());

    assertTurnedAway(asEstmark, TurnedAway.OTHER_SENDER);
  }

  @Test
  void aMessageForAnotherRecipientIsRefused() {
    Message good = message(body());

    assertTurnedAway(
        with(good, norland.id(), estmark.id(), good.created(), good.expires()),
        TurnedAway.OTHER_RECIPIENT);
  }

  @Test
  void anExpiredMessageIsRefused() {
    Message good = message(body());
    sudria.clock().move(Duration.ofDays(2));

    assertTurnedAway(good, TurnedAway.EXPIRED);
  }

  @Test
  void aMessageFromTheFutureIsRefused() {
    Message good = message(body());
    sudria.clock().move(Duration.ofMinutes(-6));

    assertTurnedAway(good, TurnedAway.FROM_THE_FUTURE);
  }

  @Test
  void aSuspendedPartnerIsNotHeard() {
    sudria.get(Partners.class).suspend(Actor.OPERATOR, norland.id());

    assertTurnedAway(message(body()), TurnedAway.PARTNER_SUSPENDED);
  }

  @Test
  void aMessageOutsideTheAgreementInForceIsRefused() {
    Message good = message(body());
    Message other =
        new Message(
            good.version(),
            good.id(),
            good.conversation(),
            good.sender(),
            good.recipient(),
            good.recipientKey(),
            good.created(),
            good.expires(),
            new AgreementRef(
                good.agreement().id(), good.agreement().version() + 1, good.agreement().digest()),
            good.gates(),
            good.body());

    assertTurnedAway(other, TurnedAway.NO_AGREEMENT);
  }

  @Test
  void aMessageWhoseOwnGatesRefusedIsRefused() {
    Message good = message(body());
    GateReceipt refused =
        new GateReceipt(
            DisclosurePolicy.RULES,
            Body.digest(good.body()),
            good.created(),
            List.of(
                GateAnswer.refused(Gate.AGREEMENT_IN_FORCE, RefusalGround.R38_OUTSIDE_AGREEMENT)));
    Message sent =
        new Message(
            good.version(),
            good.id(),
            good.conversation(),
            good.sender(),
            good.recipient(),
            good.recipientKey(),
            good.created(),
            good.expires(),
            good.agreement(),
            refused,
            good.body());

    assertTurnedAway(sent, TurnedAway.SENDERS_GATES_REFUSED);
  }

  @Test
  void anAnswerNobodyAskedForIsNotExpected() {
    assertTurnedAway(
        message(
            new InformationRefusal(
                UUID.randomUUID(), RefusalGround.R01_NOT_AVAILABLE, "Nothing is held.")),
        TurnedAway.NOT_EXPECTED);
  }

  @Test
  void ourOwnGatesHoldBackWhatASenderLetPass() {
    Message message =
        message(
            new InformationRefusal(
                UUID.randomUUID(), RefusalGround.R01_NOT_AVAILABLE, "He has asked for asylum."));

    Receipt receipt = receive(message);

    assertThat(receipt.evidence()).isEqualTo(DeliveryEvidence.GATE_REFUSED);
    assertThat(receipt.code()).contains(TurnedAway.OUR_GATES_REFUSED.code());
  }

  @Test
  void theSameBytesAgainGetTheSameReceiptAndChangeNothing() {
    Message message = message(body());
    Receipt first = receive(message);
    long held = held();
    long audited = sudria.count("audit_entry");

    assertThat(receive(message)).isEqualTo(first);

    assertThat(held()).isEqualTo(held);
    assertThat(sudria.count("audit_entry")).isEqualTo(audited);
  }

  @Test
  void whatWasAdmittedStaysAdmittedWhenItComesAgainTooLate() {
    Message message = message(body());
    Receipt first = receive(message);
    sudria.clock().move(Duration.ofDays(2));

    assertThat(receive(message)).isEqualTo(first);
  }

  @Test
  void theSameIdWithAnotherContentIsRefused() {
    Message message = message(body());
    receive(message);
    Message changed =
        with(
            message,
            norland.id(),
            sudria.id(),
            message.created(),
            message.expires().plusSeconds(1));

    assertTurnedAway(changed, TurnedAway.REPLAYED_CHANGED);
  }

  @Test
  void aStrangersCertificateGetsNoReceipt() {
    Octets certificate = Octets.sha256("stranger".getBytes(StandardCharsets.UTF_8));

    assertThat(sudria.get(Inbox.class).stranger(certificate))
        .isEqualTo(new Inbox.Outcome.Anonymous(TurnedAway.UNKNOWN_CERTIFICATE));
    assertThat(sudria.audited(Act.MESSAGE_TURNED_AWAY).getFirst().facts())
        .containsEntry("certificate", certificate.hex());
  }

  private static Message with(
      Message good, AuthorityId sender, AuthorityId recipient, Instant created, Instant expires) {
    return new Message(
        good.version(),
        good.id(),
        good.conversation(),
        sender,
        recipient,
        good.recipientKey(),
        created,
        expires,
        good.agreement(),
        good.gates(),
        good.body());
  }

  /** Only an invented name keeps this from being empty: no outcome may quote a message. */
  @Test
  void whatIsTurnedAwayIsNotQuotedInTheAudit() {
    assertTextTurnedAway(
        t -> t.replace("\"kind\"", "\"Invento Fabulović\""), TurnedAway.NOT_UNDERSTOOD);

    assertThat(
            Optional.of(sudria.audited(Act.MESSAGE_TURNED_AWAY).getFirst())
                .map(Object::toString)
                .orElseThrow())
        .doesNotContain("Fabulović");
  }
}
