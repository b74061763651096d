package org.entente.node.discovery.asking;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Actor;
import org.entente.node.discovery.EntryIntake;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.BatchStore;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupOutcome;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupTags;
import org.entente.protocol.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The asker's side of an answer, whichever side learns first. Only here do hits become known, and
 * to each question its own.
 */
@Component
class AnswerIntake implements MessageHandler {
  private final QuestionStore questions;
  private final BatchStore batches;
  private final EntryIntake entries;
  private final AnswerOpener opener;
  private final Endings endings;
  private final BatchEndings batchEndings;

  AnswerIntake(
      QuestionStore questions,
      BatchStore batches,
      EntryIntake entries,
      AnswerOpener opener,
      Endings endings,
      BatchEndings batchEndings) {
    this.questions = questions;
    this.batches = batches;
    this.entries = entries;
    this.opener = opener;
    this.endings = endings;
    this.batchEndings = batchEndings;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupAnswer.class, LookupOutcome.class, LookupRefusal.class);
  }

  @Override
  public void handle(Message message) {
    switch (message.body()) {
      case LookupAnswer answer -> finish(message, answer);
      case LookupOutcome outcome -> finish(message, outcome);
      case LookupRefusal refusal -> {
        if (!entries.takeRefusal(message.sender(), refusal)) {
          refused(message, refusal);
        }
      }
      default -> throw new NotExpected("not an answer");
    }
  }

  private void finish(Message message, LookupAnswer answer) {
    BatchStore.Sent batch =
        batches
            .lockSent(answer.batch(), message.sender())
            .orElseThrow(() -> new NotExpected("no question waits for this answer"));
    AnswerOpener.Opened opened = opener.open(batch, answer);
    for (AskedQuestion asked : batches.questions(batch.batch())) {
      opened.of(asked.question()).forEach(hit -> questions.addHit(asked.lookup(), hit));
    }
    end(
        message,
        batch,
        opened.failure().isPresent() ? Ending.failed(opened.failure()) : Ending.answered());
  }

  private void end(Message message, BatchStore.Sent batch, Ending ending) {
    batchEndings.end(new Actor.PartnerActor(message.sender()), batch.batch(), batch.lane(), ending);
  }

  /** Where the holder learns first, what it released is all that is known. */
  private void finish(Message message, LookupOutcome outcome) {
    QuestionStore.Pending pending = pending(message, outcome.question());
    if (8 * outcome.released().length() != pending.slots().size()) {
      throw new NotExpected("an answer of another form than the question");
    }
    Set<Lookup.Hit> hits = new HashSet<>();
    for (int i = 0; i < pending.slots().size(); i++) {
      Slot slot = pending.slots().get(i);
      if (outcome.isReleased(i) && slot.isAsked()) {
        hits.add(slot.hit());
      }
    }
    hits.forEach(hit -> questions.addHit(pending.lookup(), hit));
    end(message, pending, Ending.answered());
  }

  private QuestionStore.Pending pending(Message message, UUID question) {
    return questions
        .lockPending(question, message.sender())
        .orElseThrow(() -> new NotExpected("no question waits for this answer"));
  }

  private void end(Message message, QuestionStore.Pending pending, Ending ending) {
    end(new Actor.PartnerActor(message.sender()), pending, ending);
  }

  private void end(Actor by, QuestionStore.Pending pending, Ending ending) {
    endings.end(
        by, pending.lane(), new AskedQuestion(pending.question(), pending.lookup()), ending);
  }

  private void refused(Message message, LookupRefusal refusal) {
    AuthorityId partner = message.sender();
    Ending declined = Ending.declined(refusal.reason().name());
    Optional<BatchStore.Sent> sent = batches.lockSent(refusal.question(), partner);
    if (sent.isEmpty()) {
      end(message, pending(message, refusal.question()), declined);
      return;
    }
    BatchStore.Sent batch = sent.get();
    boolean asksAgain =
        refusal.reason() == LookupRefusal.Reason.BUDGET_SPENT
            && batchEndings.askInHalves(batch.batch(), batch.lane());
    if (!asksAgain) {
      end(message, batch, declined);
    }
  }

  /** A question that never reached the partner will have no answer. */
  @EventListener
  void on(Undeliverable undeliverable) {
    failed(undeliverable.message(), Optional.of(undeliverable.code()));
  }

  /** A question the partner's node turned away will have no answer. */
  @EventListener
  void on(Delivered delivered) {
    DeliveryEvidence evidence = delivered.receipt().evidence();
    if (evidence == DeliveryEvidence.DELIVERY) {
      return;
    }
    boolean asksAgain =
        evidence == DeliveryEvidence.GATE_REFUSED
            && delivered.message().body() instanceof LookupBatch batch
            && batchEndings.askInHalves(batch.batch(), lane(delivered.message(), batch));
    if (!asksAgain) {
      failed(delivered.message(), delivered.receipt().code());
    }
  }

  private void failed(Message message, Optional<String> code) {
    Ending failed = Ending.failed(code);
    switch (message.body()) {
      case LookupBatch batch ->
          batchEndings.end(Actor.NODE, batch.batch(), lane(message, batch), failed);
      case LookupTags tags ->
          questions
              .lockPending(tags.question(), message.recipient())
              .ifPresent(pending -> end(Actor.NODE, pending, failed));
      default -> entries.undeliverable(message);
    }
  }

  private static QuestionLane lane(Message message, LookupBatch batch) {
    return new QuestionLane(message.recipient(), batch.lookupClass());
  }
}
