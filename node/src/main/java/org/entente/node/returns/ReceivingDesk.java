package org.entente.node.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.returns.store.ReturnStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.Clock;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.HandoverReceipt;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityAnswer;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnAcknowledged;
import org.entente.protocol.ReturnRefused;
import org.entente.protocol.TravelDocumentIssued;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of the authority that is asked to receive a person; it may refuse at every stage. */
@Service
public class ReceivingDesk {
  private final ReturnStore store;
  private final ReturnFiles files;
  private final ReturnSteps steps;

  ReceivingDesk(ReturnStore store, ReturnFiles files, ReturnSteps steps) {
    this.store = store;
    this.files = files;
    this.steps = steps;
  }

  /** Says that a person has taken the application up. */
  @Transactional
  public ReturnResult acknowledge(Officer by, UUID id) {
    ReturnCase one = theirs(by, id);
    ReturnCase.Due due =
        one.due()
            .filter(d -> d.clock() == Clock.RETURN_ACKNOWLEDGED)
            .orElseThrow(() -> new InvalidTerm("state", "this return is acknowledged"));
    ReturnAcknowledged message = new ReturnAcknowledged(id, steps.newAct(), one.reference());
    ReturnResult result = steps.send(by.actor(), one, message);
    if (result instanceof ReturnResult.Done) {
      steps.record(by.actor(), one, Act.RETURN_ACKNOWLEDGED, message.act(), timely(due));
      awaitAnswer(one);
    }
    return result;
  }

  void awaitAnswer(ReturnCase one) {
    store.answered(one.id(), files.now());
    store.awaits(
        one.id(),
        Clock.NATIONALITY_ANSWERED,
        one.asked()
            .orElse(files.now())
            .plus(files.within(one.partner(), Clock.NATIONALITY_ANSWERED)));
  }

  /** Answers who the person is, and on what evidence. */
  @Transactional
  public ReturnResult answer(
      Officer by,
      UUID id,
      NationalityAnswer.Finding finding,
      Set<NationalityEvidence.Kind> basedOn) {
    ReturnCase one = theirs(by, id);
    Answered of = Answered.of(finding);
    ReturnResult result =
        steps.tell(
            by.actor(),
            one,
            of.move(),
            of.audited(),
            new NationalityAnswer(id, steps.newAct(), finding, basedOn));
    if (result instanceof ReturnResult.Done
        && finding != NationalityAnswer.Finding.INTERVIEW_NEEDED) {
      store.answered(id, files.now());
    }
    return result;
  }

  /** The step and the audited act of each finding. */
  record Answered(ReturnAct move, Act audited) {
    static Answered of(NationalityAnswer.Finding finding) {
      return switch (finding) {
        case CONFIRMED ->
            new Answered(ReturnAct.CONFIRM_NATIONALITY, Act.RETURN_NATIONALITY_CONFIRMED);
        case DENIED -> new Answered(ReturnAct.DENY_NATIONALITY, Act.RETURN_NATIONALITY_DENIED);
        case INCONCLUSIVE ->
            new Answered(ReturnAct.LEAVE_INCONCLUSIVE, Act.RETURN_NATIONALITY_INCONCLUSIVE);
        case INTERVIEW_NEEDED ->
            new Answered(ReturnAct.NEED_INTERVIEW, Act.RETURN_INTERVIEW_NEEDED);
      };
    }
  }

  /** Issues the travel document. */
  @Transactional
  public ReturnResult issueDocument(Officer by, UUID id, String number, LocalDate validUntil) {
    ReturnCase one = theirs(by, id);
    if (!validUntil.isAfter(files.today())) {
      throw new InvalidTerm("valid until", "a day to come");
    }
    TravelDocumentIssued issued = new TravelDocumentIssued(id, steps.newAct(), number, validUntil);
    ReturnResult result =
        steps.tell(by.actor(), one, ReturnAct.ISSUE_DOCUMENT, Act.RETURN_DOCUMENT_ISSUED, issued);
    if (result instanceof ReturnResult.Done) {
      store.document(id, new ReturnCase.Document(issued.number(), validUntil));
      store.answered(id, files.now());
    }
    return result;
  }

  /** Receives the person and signs for their effects and documents. */
  @Transactional
  public ReturnResult receive(Officer by, UUID id, String place, int effects, boolean documents) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    ReturnCase one = files.lock(id, ReturnCase.Direction.RECEIVED);
    HandoverReceipt receipt =
        new HandoverReceipt(id, steps.newAct(), files.now(), place, effects, documents);
    ReturnResult result =
        steps.tell(by.actor(), one, ReturnAct.RECEIVE, Act.RETURN_RECEIVED, receipt);
    if (result instanceof ReturnResult.Done) {
      store.handover(id, receipt);
    }
    return result;
  }

  /** Says how the person fares. */
  @Transactional
  public ReturnResult followUp(Officer by, UUID id, FollowUpReport.Finding finding) {
    ReturnCase one = theirs(by, id);
    ReturnResult result =
        steps.tell(
            by.actor(),
            one,
            ReturnAct.FOLLOW_UP,
            Act.RETURN_FOLLOWED_UP,
            new FollowUpReport(id, steps.newAct(), finding));
    if (result instanceof ReturnResult.Done) {
      store.followUp(id, finding);
    }
    return result;
  }

  /** Refuses, with a ground. */
  @Transactional
  public ReturnResult refuse(Officer by, UUID id, ReturnRefused.Ground ground) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    ReturnCase one = files.lock(id, ReturnCase.Direction.RECEIVED);
    Optional<ReturnResult> whyNot = steps.whyNot(one, ReturnAct.REFUSE);
    if (whyNot.isPresent()) {
      return whyNot.get();
    }
    ReturnRefused refused = new ReturnRefused(id, steps.newAct(), ground);
    ReturnResult sent = steps.send(by.actor(), one, refused);
    if (sent instanceof ReturnResult.Done) {
      store.answered(id, files.now());
      steps.move(one, ReturnAct.REFUSE, Optional.of(ReturnOutcome.REFUSED_BY_REQUESTED_STATE));
      steps.record(by.actor(), one, Act.RETURN_REFUSED, refused.act(), ground.name());
    }
    return sent;
  }

  private static String timely(ReturnCase.Due due) {
    return due.escalated().isPresent() ? "late" : "done";
  }

  /** A return somebody asks us about; while it is halted we prepare nothing. */
  private ReturnCase theirs(Officer by, UUID id) {
    ReturnAccess.require(by, Role.RETURN_OFFICER);
    ReturnCase one = files.lock(id, ReturnCase.Direction.RECEIVED);
    if (one.state() == ReturnState.SUSPENDED) {
      throw new InvalidTerm("state", "this return is halted");
    }
    return one;
  }
}
