package org.entente.node.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.store.PermitStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.Item;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.Message;
import org.entente.protocol.Notice;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.SpontaneousInformation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the policy over what wants to leave, and over what arrives; grants the permits. */
@Service
public class Disclosure {
  private static final Duration PERMIT_LIFE = Duration.ofMinutes(10);

  private final Agreements agreements;
  private final PermitStore store;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  public Disclosure(
      Agreements agreements,
      PermitStore store,
      Identity identity,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.agreements = agreements;
    this.store = store;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Decides whether the payload may leave for the recipient, audits the decision, and grants the
   * permit.
   */
  @Transactional
  public Decision decide(Actor by, AuthorityId recipient, Body body, Circumstances given) {
    Instant now = now();
    Circumstances circumstances = withForeignItems(recipient, body, given);
    Optional<Agreement> agreement = agreements.findInForce(recipient);
    GateReceipt receipt =
        DisclosurePolicy.run(body, agreement.map(Agreement::terms), circumstances, now);
    if (agreement.isPresent() && receipt.isPassed()) {
      DisclosurePermit permit =
          new DisclosurePermit(
              ids.next(),
              recipient,
              receipt.payload(),
              agreement.get().terms().reference(),
              now.plus(PERMIT_LIFE),
              receipt);
      store.add(permit);
      audit.record(entry(by, Act.DISCLOSURE_PERMITTED, recipient, Body.kind(body), receipt));
      return new Decision.Permitted(permit);
    }
    if (!circumstances.awaitingConsent().isEmpty() && onlyOriginatorMissing(receipt)) {
      audit.record(entry(by, Act.DISCLOSURE_NEEDS_ORIGINATOR, recipient, Body.kind(body), receipt));
      return new Decision.NeedsOriginator(receipt);
    }
    audit.record(entry(by, Act.DISCLOSURE_REFUSED, recipient, Body.kind(body), receipt));
    return new Decision.Refused(receipt);
  }

  /** A question that an officer wants to ask. */
  public record Question(Actor by, LookupQuestion told, Circumstances circumstances) {}

  /**
   * Whether questions may travel in a batch: runs their gates before there is one, and audits every
   * refusal. What passes is decided upon once more with its batch.
   *
   * @return the receipts in the order of the questions
   */
  @Transactional
  public List<GateReceipt> mayAsk(
      AuthorityId recipient, LookupClass lookupClass, List<Question> questions) {
    Optional<AgreementTerms> terms = agreements.findInForce(recipient).map(Agreement::terms);
    Instant now = now();
    List<GateReceipt> receipts = new ArrayList<>();
    for (Question question : questions) {
      GateReceipt receipt =
          DisclosurePolicy.run(question.told(), lookupClass, terms, question.circumstances(), now);
      if (!receipt.isPassed()) {
        audit.record(
            entry(question.by(), Act.DISCLOSURE_REFUSED, recipient, "lookup.question", receipt));
      }
      receipts.add(receipt);
    }
    return receipts;
  }

  /** Foreign items wait for their originators whether or not the caller thought of them. */
  private Circumstances withForeignItems(
      AuthorityId recipient, Body body, Circumstances circumstances) {
    Set<Decision.ForeignItem> foreign =
        switch (body) {
          case SpontaneousInformation information ->
              awaitingConsent(information.items(), recipient, Optional.of(information.purpose()));
          case InformationAnswer answer ->
              awaitingConsent(answer.items(), recipient, Optional.empty());
          case Notice notice ->
              awaitingConsent(
                  notice.text().support(),
                  recipient,
                  Optional.of(notice.text().purpose().covered()));
          default -> Set.of();
        };
    Set<UUID> all =
        foreign.stream()
            .map(Decision.ForeignItem::item)
            .collect(Collectors.toCollection(HashSet::new));
    all.addAll(circumstances.awaitingConsent());
    return circumstances.awaiting(all);
  }

  /**
   * The items of others among these that may not go on to the recipient for the purpose without
   * being asked for.
   */
  @Transactional(readOnly = true)
  public Set<Decision.ForeignItem> awaitingConsent(
      List<Item> items, AuthorityId recipient, Purpose purpose) {
    return awaitingConsent(items, recipient, Optional.of(purpose));
  }

  /** A consent names its purpose: where none is stated, none can have been given. */
  private Set<Decision.ForeignItem> awaitingConsent(
      List<Item> items, AuthorityId recipient, Optional<Purpose> purpose) {
    Instant now = now();
    return items.stream()
        .filter(i -> !i.originator().equals(identity.id()))
        .filter(i -> !i.originator().equals(recipient))
        .filter(i -> i.handling().has(HandlingCode.H2))
        .filter(i ->
            purpose
                .filter(p -> store.hasGrant(i.item(), i.originator(), recipient, p, now))
                .isEmpty())
        .map(i -> new Decision.ForeignItem(i.item(), i.originator()))
        .collect(Collectors.toSet());
  }

  /**
   * The ground as a partner may be told it: where it would tell of protection, a neutral one stands
   * in its place.
   */
  public static RefusalGround told(RefusalGround ground) {
    return NoticeGates.told(ground);
  }

  /** Records an originator's consent. */
  @Transactional
  public void recordGrant(OnwardGrant grant) {
    store.addGrant(grant);
  }

  /** Runs our own gates over a partner's message, before any officer sees it. */
  @Transactional(readOnly = true)
  public GateReceipt recheck(Message message) {
    return DisclosurePolicy.run(
        message.body(),
        agreements.findInForce(message.sender()).map(Agreement::terms),
        Circumstances.RECEIVED,
        now());
  }

  private static boolean onlyOriginatorMissing(GateReceipt receipt) {
    return receipt.answers().stream()
        .filter(a -> !a.passed())
        .allMatch(a -> a.gate() == Gate.ORIGINATOR_CONSENTS || a.gate() == Gate.SECOND_PERSON);
  }

  private static AuditRecord entry(
      Actor by, Act act, AuthorityId recipient, String kind, GateReceipt receipt) {
    String refused =
        receipt.answers().stream()
            .filter(a -> !a.passed())
            .map(Disclosure::label)
            .collect(Collectors.joining(" "));
    AuditRecord entry =
        AuditRecord.of(by, act, receipt.payload().hex())
            .with("recipient", recipient)
            .with("kind", kind)
            .with("rules", receipt.rules());
    return refused.isEmpty() ? entry : entry.result("refused").with("gates", refused);
  }

  private static String label(GateAnswer answer) {
    return answer.gate() + ":" + answer.ground().map(g -> g.code()).orElse("");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
