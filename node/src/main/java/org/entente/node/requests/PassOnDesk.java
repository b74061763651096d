package org.entente.node.requests;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.HeldItem;
import org.entente.node.casework.ItemDesk;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.requests.store.OnwardStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Gate;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.SpontaneousInformation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes an item of a case file on to a partner; another's item under H2 becomes a question to its
 * originator.
 */
@Service
public class PassOnDesk {
  private final CaseDesk cases;
  private final ItemDesk items;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final OnwardStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  PassOnDesk(
      CaseDesk cases,
      ItemDesk items,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      OnwardStore store,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.cases = cases;
    this.items = items;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the officer may open the questions to originators and their answers. */
  public boolean mayReadQuestions(Officer officer) {
    return officer.hasAny(ReplyDesk.READERS);
  }

  /**
   * Passes the item on. Where the agreement asks for two, the first officer's attempt is held back
   * and prepares it, and a supervisor who is another person releases it by doing the same.
   */
  @Transactional
  public PassOn passOn(Officer by, NewPassOn wanted) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR);
    HeldItem held = items.get(by, wanted.item());
    agreements.requireWithinCeiling(wanted.to(), cases.get(by, held.file()).classification());
    SpontaneousInformation body =
        new SpontaneousInformation(
            ids.next(),
            wanted.purpose(),
            wanted.legalBasis(),
            wanted.theirCase(),
            wanted.why(),
            List.of(held.item()));
    Set<Decision.ForeignItem> foreign =
        disclosure.awaitingConsent(body.items(), wanted.to(), wanted.purpose());
    OfficerId first =
        store.prepare(wanted.item(), wanted.to(), wanted.purpose(), by.id(), clock.instant());
    boolean second = by.has(Role.SUPERVISOR) && !by.id().equals(first);
    Circumstances circumstances =
        (second ? Circumstances.RELEASED : Circumstances.PLAIN)
            .awaiting(foreign.stream().map(Decision.ForeignItem::item).collect(Collectors.toSet()));
    Decision decision = disclosure.decide(by.actor(), wanted.to(), body, circumstances);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        outbox.enqueue(by.actor(), permit, body.information(), body);
        store.passedOn(wanted.item(), wanted.to(), wanted.purpose());
        yield new PassOn.Sent(body.information());
      }
      case Decision.Refused(var receipt) -> {
        if (!onlySecondPersonMissing(receipt)) {
          store.passedOn(wanted.item(), wanted.to(), wanted.purpose());
        }
        yield new PassOn.HeldBack(receipt);
      }
      case Decision.NeedsOriginator(var receipt) ->
          askOriginator(by, wanted, foreign.iterator().next().originator(), receipt);
    };
  }

  /** Whether a second person could release it; what other gates refuse is not prepared. */
  private static boolean onlySecondPersonMissing(GateReceipt receipt) {
    return receipt.answers().stream()
        .filter(a -> !a.passed())
        .allMatch(a -> a.gate() == Gate.SECOND_PERSON);
  }

  private PassOn askOriginator(
      Officer by, NewPassOn wanted, AuthorityId originator, GateReceipt receipt) {
    Optional<OnwardUse> open =
        store.ofItem(wanted.item()).stream()
            .filter(u -> u.direction() == Request.Direction.SENT && !u.isDecided())
            .filter(u ->
                u.partner().equals(originator)
                    && u.question().to().equals(wanted.to())
                    && u.question().purpose() == wanted.purpose())
            .findFirst();
    if (open.isPresent()) {
      return new PassOn.OriginatorAsked(open.get(), originator, receipt);
    }
    OnwardUseQuestion question =
        new OnwardUseQuestion(
            ids.next(), wanted.item(), wanted.to(), wanted.purpose(), wanted.why());
    Decision decision = disclosure.decide(by.actor(), originator, question, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      return new PassOn.HeldBack(decision instanceof Decision.Refused(var own) ? own : receipt);
    }
    OnwardUse use =
        new OnwardUse(
            question,
            Request.Direction.SENT,
            originator,
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    store.add(use);
    outbox.enqueue(by.actor(), permit, question.question(), question);
    audit.record(
        AuditRecord.of(by.actor(), Act.ONWARD_ASKED, question.question())
            .with("item", wanted.item())
            .with("originator", originator)
            .with("to", wanted.to())
            .with("purpose", wanted.purpose()));
    return new PassOn.OriginatorAsked(use, originator, receipt);
  }

  /** What was asked about an item's onward use. */
  @Transactional(readOnly = true)
  public List<OnwardUse> ofItem(Officer by, UUID item) {
    items.get(by, item);
    return store.ofItem(item);
  }
}
