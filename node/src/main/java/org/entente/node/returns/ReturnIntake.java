package org.entente.node.returns;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.node.identity.Ids;
import org.entente.node.protection.CareDesk;
import org.entente.node.returns.store.GateStore;
import org.entente.node.returns.store.ReturnStore;
import org.entente.protocol.Body;
import org.entente.protocol.Clock;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.HandoverReceipt;
import org.entente.protocol.Message;
import org.entente.protocol.NationalityAnswer;
import org.entente.protocol.ReturnAcknowledged;
import org.entente.protocol.ReturnApplication;
import org.entente.protocol.ReturnHalted;
import org.entente.protocol.ReturnMessage;
import org.entente.protocol.ReturnRefused;
import org.entente.protocol.TransferDeparted;
import org.entente.protocol.TransferNotice;
import org.entente.protocol.TravelDocumentAsked;
import org.entente.protocol.TravelDocumentIssued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes in what the other authority tells of a return. What comes late is taken like what comes in
 * time, and marked; what does not fit the course is turned away.
 */
@Component
class ReturnIntake implements MessageHandler {
  private final ReturnStore store;
  private final GateStore gates;
  private final ReturnFiles files;
  private final ReturnSteps steps;
  private final ReturnDesk desk;
  private final ReceivingDesk receiving;
  private final CareDesk care;
  private final Ids ids;

  ReturnIntake(
      ReturnStore store,
      GateStore gates,
      ReturnFiles files,
      ReturnSteps steps,
      ReturnDesk desk,
      ReceivingDesk receiving,
      CareDesk care,
      Ids ids) {
    this.store = store;
    this.gates = gates;
    this.files = files;
    this.steps = steps;
    this.desk = desk;
    this.receiving = receiving;
    this.care = care;
    this.ids = ids;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(
        ReturnApplication.class,
        ReturnAcknowledged.class,
        NationalityAnswer.class,
        TravelDocumentAsked.class,
        TravelDocumentIssued.class,
        TransferNotice.class,
        TransferDeparted.class,
        HandoverReceipt.class,
        FollowUpReport.class,
        ReturnRefused.class,
        ReturnHalted.class);
  }

  @Override
  public void handle(Message message) {
    if (!(message.body() instanceof ReturnMessage told)) {
      throw new NotExpected("not about a return");
    }
    Actor by = new Actor.PartnerActor(message.sender());
    switch (told) {
      case ReturnApplication application -> applied(message, by, application);
      case ReturnAcknowledged acknowledged -> {
        ReturnCase one = ours(message, told);
        store.theirReference(one.id(), acknowledged.reference());
        receiving.awaitAnswer(one);
        steps.record(by, one, Act.RETURN_ACKNOWLEDGED, told.act(), timely(one));
      }
      case NationalityAnswer answer -> answered(message, by, answer);
      case TravelDocumentAsked _ -> {
        ReturnCase one = moved(theirs(message, told), ReturnAct.ASK_DOCUMENT);
        await(one, Clock.TRAVEL_DOCUMENT_ISSUED);
        steps.record(by, one, Act.RETURN_DOCUMENT_ASKED, told.act(), "done");
      }
      case TravelDocumentIssued issued -> {
        ReturnCase one = moved(ours(message, told), ReturnAct.ISSUE_DOCUMENT);
        store.document(one.id(), new ReturnCase.Document(issued.number(), issued.validUntil()));
        store.answered(one.id(), files.now());
        steps.record(by, one, Act.RETURN_DOCUMENT_ISSUED, told.act(), timely(one));
      }
      case TransferNotice notice -> {
        ReturnCase one = moved(theirs(message, told), ReturnAct.NOTIFY_TRANSFER);
        store.plan(one.id(), notice, Optional.empty());
        steps.record(by, one, Act.RETURN_TRANSFER_NOTIFIED, told.act(), "done");
      }
      case TransferDeparted _ -> {
        ReturnCase one = moved(theirs(message, told), ReturnAct.DEPART);
        steps.record(by, one, Act.RETURN_DEPARTED, told.act(), "done");
      }
      case HandoverReceipt receipt -> {
        ReturnCase one = moved(ours(message, told), ReturnAct.RECEIVE);
        store.handover(one.id(), receipt);
        steps.record(by, one, Act.RETURN_RECEIVED, told.act(), "done");
      }
      case FollowUpReport report -> {
        ReturnCase one = moved(ours(message, told), ReturnAct.FOLLOW_UP);
        store.followUp(one.id(), report.finding());
        steps.record(by, one, Act.RETURN_FOLLOWED_UP, told.act(), "done");
      }
      case ReturnRefused refused -> {
        ReturnCase one = ours(message, told);
        taken(one, ReturnAct.REFUSE);
        store.answered(one.id(), files.now());
        steps.move(one, ReturnAct.REFUSE, Optional.of(ReturnOutcome.REFUSED_BY_REQUESTED_STATE));
        steps.record(by, one, Act.RETURN_REFUSED, told.act(), refused.ground().name());
      }
      case ReturnHalted halted -> halted(message, by, halted);
    }
  }

  private void applied(Message message, Actor by, ReturnApplication application) {
    Optional<ReturnCase> known = files.lock(application.returnCase());
    ReturnCase one;
    if (known.isPresent()) {
      one = theirs(message, application);
      if (application.attempt() != one.course().inconclusive() + 1) {
        throw new NotExpected("not the attempt that is due");
      }
      moved(one, ReturnAct.ASK_VERIFICATION);
    } else {
      if (application.attempt() != 1) {
        throw new NotExpected("no first attempt is known");
      }
      one = fresh(message, application);
      store.add(one);
    }
    for (var evidence : application.evidence()) {
      boolean held = gates.evidence(one.id()).stream().anyMatch(e -> e.content().equals(evidence));
      if (!held) {
        gates.add(one.id(), new HeldEvidence(ids.next(), evidence, Optional.empty(), files.now()));
      }
    }
    store.asked(one.id(), files.now());
    await(one, Clock.RETURN_ACKNOWLEDGED);
    steps.record(by, one, Act.RETURN_VERIFICATION_ASKED, application.act(), "done");
  }

  private ReturnCase fresh(Message message, ReturnApplication application) {
    return new ReturnCase(
        application.returnCase(),
        ReturnCase.Direction.RECEIVED,
        message.sender(),
        desk.nextReference(),
        Optional.of(application.reference()),
        application.manner(),
        application.person(),
        application.itinerary(),
        application.identifying(),
        Optional.empty(),
        Optional.empty(),
        new ReturnCourse(ReturnState.VERIFICATION_ASKED, Optional.empty(), 0, RightsGate.all()),
        files.now(),
        Optional.of(files.now()),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void answered(Message message, Actor by, NationalityAnswer answer) {
    ReceivingDesk.Answered of = ReceivingDesk.Answered.of(answer.finding());
    ReturnCase one = moved(ours(message, answer), of.move());
    steps.record(by, one, of.audited(), answer.act(), timely(one));
    if (answer.finding() != NationalityAnswer.Finding.INTERVIEW_NEEDED) {
      store.answered(one.id(), files.now());
    }
    if (answer.finding() == NationalityAnswer.Finding.INCONCLUSIVE
        && one.course().inconclusive() + 1 >= ReturnCourse.MOST_INCONCLUSIVE) {
      care.referForStatelessness(one.careFile().orElseThrow());
    }
  }

  private void halted(Message message, Actor by, ReturnHalted halted) {
    ReturnCase one = theirs(message, halted);
    switch (halted.halt()) {
      case SUSPENDED -> {
        moved(one, ReturnAct.SUSPEND);
        store.dropPlan(one.id());
        steps.record(by, one, Act.RETURN_SUSPENDED, halted.act(), "done");
      }
      case RESUMED -> {
        moved(one, ReturnAct.RESUME);
        steps.record(by, one, Act.RETURN_RESUMED, halted.act(), "done");
      }
      case OVER -> {
        boolean arrived = one.state() == ReturnState.FOLLOW_UP;
        ReturnAct act = arrived ? ReturnAct.CLOSE : ReturnAct.END;
        taken(one, act);
        store.answered(one.id(), files.now());
        steps.move(
            one,
            act,
            arrived ? Optional.of(ReturnOutcome.RETURNED_AND_RECEIVED) : Optional.empty());
        steps.record(
            by, one, Act.RETURN_ENDED, halted.act(), arrived ? "returned" : "not-returned");
      }
    }
  }

  private void await(ReturnCase one, Clock clock) {
    store.awaits(one.id(), clock, files.now().plus(files.within(one.partner(), clock)));
  }

  /** Late answers count; that they were late is kept. */
  private String timely(ReturnCase one) {
    return one.due().filter(d -> d.at().isBefore(files.now())).isPresent() ? "late" : "done";
  }

  private ReturnCase moved(ReturnCase one, ReturnAct act) {
    taken(one, act);
    steps.move(one, act, Optional.empty());
    return one;
  }

  private static void taken(ReturnCase one, ReturnAct act) {
    if (!(one.course().after(act) instanceof ReturnCourse.Taken)) {
      throw new NotExpected("this return is " + one.state());
    }
  }

  private ReturnCase ours(Message message, ReturnMessage told) {
    return known(message, told, ReturnCase.Direction.SENT);
  }

  private ReturnCase theirs(Message message, ReturnMessage told) {
    return known(message, told, ReturnCase.Direction.RECEIVED);
  }

  private ReturnCase known(Message message, ReturnMessage told, ReturnCase.Direction direction) {
    return files
        .lock(told.returnCase())
        .filter(r -> r.direction() == direction && r.partner().equals(message.sender()))
        .orElseThrow(() -> new NotExpected("no such return with this partner"));
  }

  @EventListener
  void on(Delivered delivered) {
    if (delivered.message().body() instanceof ReturnMessage told) {
      UUID id = told.returnCase();
      if (delivered.receipt().evidence() != DeliveryEvidence.DELIVERY) {
        store.undelivered(id, delivered.receipt().code());
      } else if (told instanceof TransferNotice notice && isThePlan(notice)) {
        store.told(id);
      }
    }
  }

  private boolean isThePlan(TransferNotice notice) {
    return store
        .lock(notice.returnCase())
        .flatMap(ReturnCase::plan)
        .filter(p -> p.notice().equals(notice))
        .isPresent();
  }

  @EventListener
  void on(Undeliverable undeliverable) {
    if (undeliverable.message().body() instanceof ReturnMessage told) {
      store.undelivered(told.returnCase(), Optional.of(undeliverable.code()));
    }
  }
}
