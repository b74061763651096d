package org.entente.node.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.ItemDesk;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.requests.store.OnwardStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.SecondPerson;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Item;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, as originator, whether a partner may pass our information on. */
@Service
public class OnwardDesk {
  private static final Duration LONGEST_GRANT = Duration.ofDays(366);

  private final OnwardStore store;
  private final ItemDesk items;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final InstantSource clock;

  OnwardDesk(
      OnwardStore store,
      ItemDesk items,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.items = items;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<OnwardUse> received(Officer by) {
    by.require(ReplyDesk.READERS);
    return store.list(Request.Direction.RECEIVED);
  }

  @Transactional(readOnly = true)
  public List<OnwardUse> sent(Officer by) {
    by.require(ReplyDesk.READERS);
    return store.list(Request.Direction.SENT);
  }

  @Transactional(readOnly = true)
  public OnwardUse get(Officer by, UUID id) {
    by.require(ReplyDesk.READERS);
    return store.find(id).orElseThrow(() -> new InvalidTerm("question", "one of this node"));
  }

  /** Our item the question is about, when we still hold it in a case file. */
  @Transactional(readOnly = true)
  public Optional<Item> findItem(Officer by, UUID item) {
    by.require(ReplyDesk.READERS);
    return items.findOwn(item);
  }

  /** Grants until an instant; waits for a second officer when the agreement asks for one. */
  @Transactional
  public Reply grant(Officer by, UUID id, Duration lasting) {
    by.require(Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST_GRANT) > 0) {
      throw new InvalidTerm("until", "within a year");
    }
    OnwardUse use = open(id);
    Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(lasting);
    boolean fourEyes =
        agreements
            .findInForce(use.partner())
            .filter(a -> a.terms().secondPerson().contains(TwoPersonAct.ONWARD_GRANT))
            .isPresent();
    if (fourEyes) {
      store.draft(id, by.id(), until);
      return new Reply.AwaitsRelease();
    }
    return decide(by, use, Optional.of(until), Optional.empty(), Circumstances.PLAIN);
  }

  @Transactional
  public Reply release(Officer by, UUID id) {
    OnwardUse use = open(id);
    SecondPerson.check(
        use.draft().orElseThrow(() -> new InvalidTerm("draft", "one that waits for its release")),
        by);
    return decide(by, use, use.draftUntil(), Optional.empty(), Circumstances.RELEASED);
  }

  @Transactional
  public Reply refuse(Officer by, UUID id, RefusalGround ground) {
    by.require(Role.LIAISON_OFFICER, Role.INVESTIGATOR, Role.SUPERVISOR);
    return decide(by, open(id), Optional.empty(), Optional.of(ground), Circumstances.PLAIN);
  }

  private OnwardUse open(UUID id) {
    return store
        .lock(Request.Direction.RECEIVED, id)
        .filter(u -> !u.isDecided())
        .orElseThrow(() -> new InvalidTerm("question", "one that is open"));
  }

  private Reply decide(
      Officer by,
      OnwardUse use,
      Optional<Instant> until,
      Optional<RefusalGround> ground,
      Circumstances circumstances) {
    OnwardUseQuestion asked = use.question();
    OnwardUseDecision body =
        new OnwardUseDecision(
            asked.question(), asked.item(), asked.to(), asked.purpose(), until, ground);
    Decision decision = disclosure.decide(by.actor(), use.partner(), body, circumstances);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        outbox.enqueue(by.actor(), permit, asked.question(), body);
        store.decide(asked.question(), body);
        audit.record(
            AuditRecord.of(by.actor(), Act.ONWARD_DECIDED, asked.question())
                .result(ground.map(RefusalGround::code).orElse("granted"))
                .with("item", asked.item())
                .with("to", asked.to()));
        yield new Reply.Sent();
      }
      case Decision.Refused(var receipt) -> new Reply.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new Reply.HeldBack(receipt);
    };
  }
}
