package org.entente.node.returns;

import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.returns.store.ReturnStore;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.ReturnHalted;
import org.entente.protocol.ReturnMessage;
import org.springframework.stereotype.Component;

/**
 * Takes one step of the course: the new state, the audit entry and the message in one transaction.
 */
@Component
class ReturnSteps {
  private final ReturnStore store;
  private final ReturnFiles files;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;

  ReturnSteps(
      ReturnStore store,
      ReturnFiles files,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      Ids ids) {
    this.store = store;
    this.files = files;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
  }

  UUID newAct() {
    return ids.next();
  }

  /** The step an act takes, or why it cannot be taken; moves nothing yet. */
  Optional<ReturnResult> whyNot(ReturnCase one, ReturnAct act) {
    return switch (one.course().after(act)) {
      case ReturnCourse.Taken _ -> Optional.empty();
      case ReturnCourse.Held(var gates) -> Optional.of(new ReturnResult.Held(gates));
      case ReturnCourse.Locked _ -> Optional.of(new ReturnResult.Locked());
      case ReturnCourse.NoSuchStep _ ->
          throw new InvalidTerm("state", "this return is " + one.state());
    };
  }

  /** Takes the step and tells the other authority, when disclosure lets the message pass. */
  ReturnResult tell(Actor by, ReturnCase one, ReturnAct act, Act audited, ReturnMessage message) {
    Optional<ReturnResult> whyNot = whyNot(one, act);
    if (whyNot.isPresent()) {
      return whyNot.get();
    }
    ReturnResult sent = send(by, one, message);
    if (sent instanceof ReturnResult.Done) {
      move(one, act, Optional.empty());
      record(by, one, audited, message.act(), "done");
    }
    return sent;
  }

  /** Sends what moves nothing. */
  ReturnResult send(Actor by, ReturnCase one, ReturnMessage message) {
    if (!(message instanceof ReturnHalted) && one.isOurs()) {
      // The course has asked for this gate already; no message leaves past it in any other way.
      if (files.heldShut(one).contains(RightsGate.PROTECTION_NEED)) {
        return new ReturnResult.Held(java.util.Set.of(RightsGate.PROTECTION_NEED));
      }
    }
    Decision decision = disclosure.decide(by, one.partner(), message, Circumstances.PLAIN);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        outbox.enqueue(by, permit, one.id(), message);
        store.undelivered(one.id(), Optional.empty());
        yield new ReturnResult.Done();
      }
      case Decision.Refused(var receipt) -> new ReturnResult.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new ReturnResult.HeldBack(receipt);
    };
  }

  /** Moves the return along its course; the step must have been asked for. */
  void move(ReturnCase one, ReturnAct act, Optional<ReturnOutcome> outcome) {
    if (!(one.course().after(act) instanceof ReturnCourse.Taken(ReturnCourse next))) {
      throw new IllegalStateException("no such step: " + act + " from " + one.state());
    }
    store.move(one.id(), next, outcome, files.now());
  }

  /** Puts the return where a closed gate leaves it, and says so to the other side, without why. */
  void afterGateClosed(Actor by, ReturnCase one, RightsGate gate) {
    ReturnCourse next = one.course().closed(gate);
    if (next.state() != one.state()) {
      halt(by, one, next);
    }
  }

  void halt(Actor by, ReturnCase one, ReturnCourse next) {
    UUID act = newAct();
    store.move(one.id(), next, Optional.empty(), files.now());
    store.dropPlan(one.id());
    if (one.asked().isPresent()) {
      send(by, one, new ReturnHalted(one.id(), act, ReturnHalted.Halt.SUSPENDED));
    }
    record(by, one, Act.RETURN_SUSPENDED, act, "done");
  }

  /** The entry that both ledgers hold of an act between the two. */
  void record(Actor by, ReturnCase one, Act audited, UUID act, String result) {
    AuditRecord entry =
        AuditRecord.of(by, audited, one.id())
            .result(result)
            .with("partner", one.partner())
            .with("act", act);
    audit.record(entry);
  }
}
