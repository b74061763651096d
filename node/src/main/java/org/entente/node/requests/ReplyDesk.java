package org.entente.node.requests;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.requests.store.RequestStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.SecondPerson;
import org.entente.protocol.Body;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Item;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides partners' requests: takes them, answers with items under codes, or refuses with a ground.
 */
@Service
public class ReplyDesk {
  static final Role[] READERS = {
    Role.LIAISON_OFFICER,
    Role.INVESTIGATOR,
    Role.SUPERVISOR,
    Role.LEGAL_ADVISER,
    Role.DATA_PROTECTION_OFFICER
  };
  private static final Role[] DECIDERS = {Role.LIAISON_OFFICER, Role.INVESTIGATOR};

  private final RequestStore store;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  ReplyDesk(
      RequestStore store,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Identity identity,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public void take(Officer by, UUID id) {
    by.require(DECIDERS);
    Request request = locked(id);
    step(request, RequestState.TAKEN);
    store.take(id, by.id());
    audit.record(AuditRecord.of(by.actor(), Act.REQUEST_TAKEN, id));
  }

  /**
   * Answers with these items, at once or, when the agreement asks for four eyes, after a release.
   */
  @Transactional
  public Reply answer(Officer by, UUID id, List<NewItem> items) {
    by.require(DECIDERS);
    Request request = locked(id);
    if (request.state() == RequestState.OPEN) {
      store.take(id, by.id());
    } else {
      step(request, RequestState.DRAFTED);
    }
    InformationAnswer answer =
        new InformationAnswer(id, items.stream().map(i -> item(request, i)).toList());
    if (needsSecondPerson(request)) {
      store.draft(id, answer, by.id());
      audit.record(AuditRecord.of(by.actor(), Act.ANSWER_DRAFTED, id));
      return new Reply.AwaitsRelease();
    }
    return send(by, request, answer, Circumstances.PLAIN);
  }

  /** Releases a drafted answer; only another officer with the supervisor's role may. */
  @Transactional
  public Reply release(Officer by, UUID id) {
    Request request = locked(id);
    Request.Draft draft = draft(request);
    SecondPerson.check(draft.by(), by);
    return send(by, request, draft.answer(), Circumstances.RELEASED);
  }

  /** Gives a drafted answer back for more work. */
  @Transactional
  public void giveBack(Officer by, UUID id) {
    by.require(Role.SUPERVISOR, Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    draft(locked(id));
    store.returnDraft(id);
    audit.record(AuditRecord.of(by.actor(), Act.REQUEST_TAKEN, id).result("given-back"));
  }

  /** Refuses with a ground and reasons in words. */
  @Transactional
  public Reply refuse(Officer by, UUID id, RefusalGround ground, String reasons) {
    by.require(DECIDERS);
    Request request = locked(id);
    step(request, RequestState.REFUSED);
    InformationRefusal refusal = new InformationRefusal(id, ground, reasons);
    Reply reply = dispatch(by, request, refusal, Circumstances.PLAIN);
    if (reply instanceof Reply.Sent) {
      store.refused(id, refusal, clock.instant());
      audit.record(
          AuditRecord.of(by.actor(), Act.REQUEST_REFUSED, id).with("ground", ground.code()));
    }
    return reply;
  }

  private Reply send(
      Officer by, Request request, InformationAnswer answer, Circumstances circumstances) {
    Reply reply = dispatch(by, request, answer, circumstances);
    if (reply instanceof Reply.Sent) {
      store.answered(request.id(), answer, clock.instant());
      audit.record(
          AuditRecord.of(by.actor(), Act.REQUEST_ANSWERED, request.id())
              .with("partner", request.partner())
              .with("items", answer.items().size()));
    }
    return reply;
  }

  private Reply dispatch(Officer by, Request request, Body body, Circumstances circumstances) {
    Decision decision = disclosure.decide(by.actor(), request.partner(), body, circumstances);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        outbox.enqueue(by.actor(), permit, request.id(), body);
        yield new Reply.Sent();
      }
      case Decision.Refused(var receipt) -> new Reply.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new Reply.HeldBack(receipt);
    };
  }

  private boolean needsSecondPerson(Request request) {
    return agreements
        .findInForce(request.partner())
        .filter(a -> a.terms().secondPerson().contains(TwoPersonAct.ANSWER))
        .isPresent();
  }

  private Item item(Request request, NewItem item) {
    int months =
        agreements.findInForce(request.partner()).map(a -> a.terms().retentionMonths()).orElse(12);
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new Item(
        ids.next(),
        identity.id(),
        item.category(),
        item.statement(),
        item.basis(),
        item.handling(),
        item.evaluation(),
        today.plusMonths(months));
  }

  private Request locked(UUID id) {
    return store
        .lock(Request.Direction.RECEIVED, id)
        .orElseThrow(() -> new InvalidTerm("request", "one received by this node"));
  }

  private static Request.Draft draft(Request request) {
    return request
        .draft()
        .orElseThrow(() -> new InvalidTerm("draft", "one that waits for its release"));
  }

  private static void step(Request request, RequestState next) {
    if (!request.state().mayBecome().contains(next)) {
      throw new InvalidTerm("state", "this request is " + request.state());
    }
  }
}
