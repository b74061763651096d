package org.entente.node.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.returns.store.GateStore;
import org.entente.node.returns.store.ReturnStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.SecondPerson;
import org.entente.protocol.Clock;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnApplication;
import org.entente.protocol.ReturnHalted;
import org.entente.protocol.TransferDeparted;
import org.entente.protocol.TransferNotice;
import org.entente.protocol.TravelDocumentAsked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of the authority where the person is: one person, one step, behind the gates. */
@Service
public class SendingDesk {
  private final ReturnStore store;
  private final GateStore gates;
  private final ReturnFiles files;
  private final ReturnSteps steps;

  SendingDesk(ReturnStore store, GateStore gates, ReturnFiles files, ReturnSteps steps) {
    this.store = store;
    this.gates = gates;
    this.files = files;
    this.steps = steps;
  }

  /** Goes from the draft to the gates. */
  @Transactional
  public ReturnResult enterGates(Officer by, UUID id) {
    ReturnCase one = ours(by, id);
    Optional<ReturnResult> whyNot = steps.whyNot(one, ReturnAct.ENTER_GATES);
    if (whyNot.isPresent()) {
      return whyNot.get();
    }
    steps.move(one, ReturnAct.ENTER_GATES, Optional.empty());
    steps.record(by.actor(), one, Act.RETURN_GATES_ENTERED, steps.newAct(), "done");
    return new ReturnResult.Done();
  }

  /** Asks the other authority who the person is; the first contact there is about them. */
  @Transactional
  public ReturnResult askVerification(Officer by, UUID id) {
    ReturnCase one = ours(by, id);
    List<HeldEvidence> evidence =
        gates.evidence(id).stream().filter(e -> e.setAside().isEmpty()).toList();
    if (evidence.isEmpty()) {
      throw new InvalidTerm("evidence", "at least one piece, if only the person's statement");
    }
    Optional<ReturnResult> whyNot = steps.whyNot(one, ReturnAct.ASK_VERIFICATION);
    if (whyNot.isEmpty() && ReturnDesk.isContradictory(evidence)) {
      return new ReturnResult.Contradictory();
    }
    List<NationalityEvidence> contents = evidence.stream().map(HeldEvidence::content).toList();
    ReturnResult result =
        whyNot.orElseGet(() ->
            steps.tell(
                by.actor(),
                one,
                ReturnAct.ASK_VERIFICATION,
                Act.RETURN_VERIFICATION_ASKED,
                new ReturnApplication(
                    id,
                    steps.newAct(),
                    one.reference(),
                    one.course().inconclusive() + 1,
                    one.kind(),
                    one.person(),
                    contents,
                    one.itinerary(),
                    one.identifying())));
    if (result instanceof ReturnResult.Done) {
      store.asked(id, files.now());
      await(one, Clock.RETURN_ACKNOWLEDGED);
    }
    return result;
  }

  /** Asks for a travel document. */
  @Transactional
  public ReturnResult askDocument(Officer by, UUID id) {
    ReturnCase one = ours(by, id);
    ReturnResult result =
        steps.tell(
            by.actor(),
            one,
            ReturnAct.ASK_DOCUMENT,
            Act.RETURN_DOCUMENT_ASKED,
            new TravelDocumentAsked(id, steps.newAct()));
    if (result instanceof ReturnResult.Done) {
      await(one, Clock.TRAVEL_DOCUMENT_ISSUED);
    }
    return result;
  }

  private void await(ReturnCase one, Clock clock) {
    store.awaits(one.id(), clock, files.now().plus(files.within(one.partner(), clock)));
  }

  /** Plans the transfer; another officer must release the notice of it. */
  @Transactional
  public ReturnResult plan(
      Officer by, UUID id, Instant arrival, String place, String carrier, int escorts) {
    ReturnCase one = ours(by, id);
    TransferNotice notice =
        new TransferNotice(id, steps.newAct(), arrival, place, carrier, escorts);
    Optional<ReturnResult> whyNot = whyNotTransfer(one, notice);
    if (whyNot.isPresent()) {
      return whyNot.get();
    }
    store.plan(id, notice, Optional.of(by.id()));
    steps.record(by.actor(), one, Act.RETURN_TRANSFER_PLANNED, notice.act(), "done");
    return new ReturnResult.AwaitsSecond();
  }

  /** Releases the notice of a transfer that somebody else planned. */
  @Transactional
  public ReturnResult release(Officer by, UUID id) {
    ReturnAccess.require(by, Role.SUPERVISOR);
    ReturnCase one = files.lock(id, ReturnCase.Direction.SENT);
    ReturnCase.Plan plan =
        one.plan().orElseThrow(() -> new InvalidTerm("transfer", "one that was planned"));
    SecondPerson.check(plan.by().orElseThrow(), by);
    return whyNotTransfer(one, plan.notice())
        .orElseGet(() ->
            steps.tell(
                by.actor(),
                one,
                ReturnAct.NOTIFY_TRANSFER,
                Act.RETURN_TRANSFER_NOTIFIED,
                plan.notice()));
  }

  private Optional<ReturnResult> whyNotTransfer(ReturnCase one, TransferNotice notice) {
    Optional<ReturnResult> whyNot = steps.whyNot(one, ReturnAct.NOTIFY_TRANSFER);
    if (whyNot.isPresent()) {
      return whyNot;
    }
    Instant earliest = files.now().plus(files.within(one.partner(), Clock.TRANSFER_NOTIFIED));
    if (notice.arrival().isBefore(earliest)) {
      throw new InvalidTerm("arrival", "not before the agreed time of notice is over");
    }
    LocalDate arrives = notice.arrival().atOffset(ZoneOffset.UTC).toLocalDate();
    if (one.document().filter(d -> !d.validUntil().isBefore(arrives)).isEmpty()) {
      throw new InvalidTerm("arrival", "while the travel document is valid");
    }
    boolean fresh =
        files.gates(one.id()).stream()
            .filter(g -> g.gate() == RightsGate.PROTECTION_NEED)
            .flatMap(g -> g.proof().stream())
            .anyMatch(p -> files.isFresh(one.partner(), p.day(), arrives));
    return fresh
        ? Optional.empty()
        : Optional.of(new ReturnResult.Held(java.util.Set.of(RightsGate.PROTECTION_NEED)));
  }

  /** The person departs. Nobody departs to an authority whose node has not taken the notice. */
  @Transactional
  public ReturnResult depart(Officer by, UUID id) {
    ReturnCase one = ours(by, id);
    if (one.state() == ReturnState.TRANSFER_NOTIFIED && !one.told()) {
      throw new InvalidTerm("transfer", "one whose notice the other authority has received");
    }
    return steps.tell(
        by.actor(),
        one,
        ReturnAct.DEPART,
        Act.RETURN_DEPARTED,
        new TransferDeparted(id, steps.newAct(), files.now()));
  }

  /** Halts the return; the other side learns that, and nothing more. */
  @Transactional
  public ReturnResult suspend(Officer by, UUID id) {
    ReturnAccess.require(by, ReturnAccess.WORKERS);
    ReturnCase one = files.lock(id, ReturnCase.Direction.SENT);
    Optional<ReturnResult> whyNot = steps.whyNot(one, ReturnAct.SUSPEND);
    if (whyNot.isEmpty()
        && one.course().after(ReturnAct.SUSPEND) instanceof ReturnCourse.Taken(var next)) {
      steps.halt(by.actor(), one, next);
    }
    return whyNot.orElse(new ReturnResult.Done());
  }

  /** Goes on from where it stood; a transfer that was planned is void. */
  @Transactional
  public ReturnResult resume(Officer by, UUID id) {
    ReturnCase one = ours(by, id);
    if (one.asked().isEmpty()) {
      Optional<ReturnResult> whyNot = steps.whyNot(one, ReturnAct.RESUME);
      if (whyNot.isEmpty()) {
        steps.move(one, ReturnAct.RESUME, Optional.empty());
        steps.record(by.actor(), one, Act.RETURN_RESUMED, steps.newAct(), "done");
      }
      return whyNot.orElse(new ReturnResult.Done());
    }
    return steps.tell(
        by.actor(),
        one,
        ReturnAct.RESUME,
        Act.RETURN_RESUMED,
        new ReturnHalted(id, steps.newAct(), ReturnHalted.Halt.RESUMED));
  }

  /** Ends a return that does not take place; the outcome stays here. */
  @Transactional
  public ReturnResult end(Officer by, UUID id, ReturnOutcome outcome) {
    ReturnCase one = ours(by, id);
    boolean arrived = one.state() == ReturnState.FOLLOW_UP;
    if (!arrived && !outcome.isGiven()) {
      throw new InvalidTerm("outcome", "one that fits a return that did not take place");
    }
    if (arrived
        && outcome != ReturnOutcome.RETURNED_AND_RECEIVED
        && outcome != ReturnOutcome.READMISSION_IN_ERROR) {
      throw new InvalidTerm("outcome", "one that fits a person who has arrived");
    }
    ReturnAct act = arrived ? ReturnAct.CLOSE : ReturnAct.END;
    Optional<ReturnResult> whyNot = steps.whyNot(one, act);
    if (whyNot.isPresent()) {
      return whyNot.get();
    }
    UUID ending = steps.newAct();
    if (one.asked().isPresent()) {
      ReturnResult sent =
          steps.send(by.actor(), one, new ReturnHalted(id, ending, ReturnHalted.Halt.OVER));
      if (!(sent instanceof ReturnResult.Done)) {
        return sent;
      }
    }
    store.answered(id, files.now());
    steps.move(one, act, Optional.of(outcome));
    steps.record(by.actor(), one, Act.RETURN_ENDED, ending, arrived ? "returned" : "not-returned");
    return new ReturnResult.Done();
  }

  private ReturnCase ours(Officer by, UUID id) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    return files.lock(id, ReturnCase.Direction.SENT);
  }
}
