package org.entente.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.exchange.seal.Sealing;
import org.entente.node.exchange.store.InboxStore;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.Canonical;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Message;
import org.entente.protocol.NotCanonical;
import org.entente.protocol.Octets;
import org.entente.protocol.Receipt;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Takes in what the channel brings: opens, checks, admits once, and attests with a signed receipt.
 */
@Service
public class Inbox {
  /** The largest sealed message that is read at all. */
  public static final int LARGEST = 12 * 1024 * 1024;

  /**
   * The digest a receipt names for sealed bytes that could not be opened; no more of them is read.
   */
  static Octets digestOfSealed(byte[] sealed) {
    return Octets.sha256(sealed.length > LARGEST ? Arrays.copyOf(sealed, LARGEST + 1) : sealed);
  }

  private static final Duration SKEW = Duration.ofMinutes(5);

  /** What the channel gives back. */
  public sealed interface Outcome {
    /** A signed receipt for a known partner, whatever became of the message. */
    record Attested(String receipt) implements Outcome {}

    /** Turned away without a receipt: the sender is not known. */
    record Anonymous(TurnedAway why) implements Outcome {}
  }

  private final Sealing sealing;
  private final Partners partners;
  private final Agreements agreements;
  private final Identity identity;
  private final Admission admission;
  private final InboxStore store;
  private final Audit audit;
  private final InstantSource clock;

  public Inbox(
      Sealing sealing,
      Partners partners,
      Agreements agreements,
      Identity identity,
      Admission admission,
      InboxStore store,
      Audit audit,
      InstantSource clock) {
    this.sealing = sealing;
    this.partners = partners;
    this.agreements = agreements;
    this.identity = identity;
    this.admission = admission;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Receives sealed bytes.
   *
   * @param channelPartner the partner the channel itself has recognised, such as by its TLS
   *     certificate
   */
  public Outcome receive(Partner channelPartner, byte[] sealed) {
    if (sealed.length > LARGEST) {
      return attest(channelPartner, digestOfSealed(sealed), Optional.empty(), TurnedAway.TOO_LARGE);
    }
    Octets sealedDigest = digestOfSealed(sealed);
    Sealing.Opened opened;
    try {
      opened = sealing.open(sealed);
    } catch (Sealing.NotSealed e) {
      return attest(channelPartner, sealedDigest, Optional.empty(), TurnedAway.NOT_SEALED_FOR_US);
    }
    if (!opened.keyId().equals(channelPartner.profile().fingerprint().hex())) {
      return attest(channelPartner, sealedDigest, Optional.empty(), TurnedAway.UNKNOWN_KEY);
    }
    if (!opened.isSignedBy(channelPartner.profile().signingKey())) {
      return attest(channelPartner, sealedDigest, Optional.empty(), TurnedAway.WRONG_SIGNATURE);
    }
    byte[] content = opened.content();
    Octets digest = Octets.sha256(content);
    Message message;
    try {
      message = Canonical.decode(content, Message.class);
    } catch (NotCanonical e) {
      return attest(channelPartner, digest, Optional.empty(), TurnedAway.NOT_UNDERSTOOD);
    }
    Optional<TurnedAway> addressed = checkParties(message, channelPartner);
    if (addressed.isPresent()) {
      return attest(channelPartner, digest, Optional.of(message), addressed.get());
    }
    // What was admitted stays admitted, also when it comes again after its expiry or under a newer
    // agreement because our receipt was lost: both ledgers must say the same.
    Optional<InboxStore.Known> known = store.find(message.sender(), message.id());
    if (known.isPresent()) {
      return again(channelPartner, message, digest, known.get());
    }
    Optional<TurnedAway> why = check(message, channelPartner);
    if (why.isPresent()) {
      return attest(channelPartner, digest, Optional.of(message), why.get());
    }
    return admit(channelPartner, message, digest);
  }

  private Outcome again(Partner partner, Message message, Octets digest, InboxStore.Known known) {
    return known.digest().equals(digest)
        ? new Outcome.Attested(known.receipt())
        : attest(partner, digest, Optional.of(message), TurnedAway.REPLAYED_CHANGED);
  }

  private Outcome admit(Partner partner, Message message, Octets digest) {
    try {
      Optional<String> receipt = admission.admit(message);
      if (receipt.isPresent()) {
        return new Outcome.Attested(receipt.get());
      }
    } catch (NotExpected | IllegalArgumentException | DataIntegrityViolationException e) {
      // What cannot be kept, such as an id taken twice, would fail at every further attempt too.
      return attest(partner, digest, Optional.of(message), TurnedAway.NOT_EXPECTED);
    }
    return again(
        partner, message, digest, store.find(message.sender(), message.id()).orElseThrow());
  }

  /** The channel does not know who is calling. */
  public Outcome stranger(Octets certificate) {
    audit.recordAlone(
        AuditRecord.of(Actor.NODE, Act.MESSAGE_TURNED_AWAY, "unknown")
            .result(TurnedAway.UNKNOWN_CERTIFICATE.code())
            .with("certificate", certificate.hex()));
    return new Outcome.Anonymous(TurnedAway.UNKNOWN_CERTIFICATE);
  }

  private Optional<TurnedAway> checkParties(Message message, Partner partner) {
    if (!message.sender().equals(partner.id())) {
      return Optional.of(TurnedAway.OTHER_SENDER);
    }
    if (!message.recipient().equals(identity.id())
        || !message.recipientKey().equals(identity.profile().fingerprint())) {
      return Optional.of(TurnedAway.OTHER_RECIPIENT);
    }
    return Optional.empty();
  }

  private Optional<TurnedAway> check(Message message, Partner partner) {
    Instant now = clock.instant();
    if (!partner.isActive()) {
      return Optional.of(TurnedAway.PARTNER_SUSPENDED);
    }
    if (!now.isBefore(message.expires())) {
      return Optional.of(TurnedAway.EXPIRED);
    }
    if (message.created().isAfter(now.plus(SKEW))) {
      return Optional.of(TurnedAway.FROM_THE_FUTURE);
    }
    if (!agreements.isHeld(partner.id(), message.agreement())) {
      return Optional.of(TurnedAway.NO_AGREEMENT);
    }
    if (!message.gates().isPassed()) {
      return Optional.of(TurnedAway.SENDERS_GATES_REFUSED);
    }
    return Optional.empty();
  }

  private Outcome attest(
      Partner partner, Octets digest, Optional<Message> message, TurnedAway why) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    audit.recordAlone(
        AuditRecord.of(
                new Actor.PartnerActor(partner.id()),
                Act.MESSAGE_TURNED_AWAY,
                message.map(m -> m.id().toString()).orElse("unknown"))
            .result(why.code())
            .with("digest", digest.hex()));
    Receipt receipt =
        new Receipt(
            message.map(Message::id).orElse(new java.util.UUID(0, 0)),
            digest,
            identity.id(),
            DeliveryEvidence.NON_DELIVERY,
            Optional.of(why.code()),
            now);
    return new Outcome.Attested(sealing.signReceipt(Canonical.encode(receipt)));
  }
}
