package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.store.BatchStore;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.node.identity.Vault;
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.Evaluation;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.Output;
import org.entente.oprf.Proof;
import org.entente.oprf.ProofInvalid;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupEvaluation;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupOutcome;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupSegment;
import org.entente.protocol.LookupTags;
import org.entente.protocol.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The asker's side of an answer: verifies the proof against the committed key, finishes the values,
 * tests them against the filter, and checks that every canary hit. Only here do hits become known.
 */
@Component
class AnswerIntake implements MessageHandler {
  private final QuestionStore questions;
  private final BatchStore batches;
  private final PartnerFilters filters;
  private final EntryIntake entries;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  AnswerIntake(
      QuestionStore questions,
      BatchStore batches,
      PartnerFilters filters,
      EntryIntake entries,
      Voprf voprf,
      Vault vault,
      Audit audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.questions = questions;
    this.batches = batches;
    this.filters = filters;
    this.entries = entries;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
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
    BatchStore.Sent batch = sent(message, answer.batch());
    Optional<PartnerFilters.Usable> filter = filters.find(message.sender(), batch.lookupClass());
    if (filter.isEmpty() || !isUnder(filter.get().manifest(), answer)) {
      end(message, batch, Lookup.State.FAILED, Optional.of("WRONG_EPOCH"));
      return;
    }
    byte[] blinds =
        vault.unlock(batch.lockedBlinding().bytes(), BatchSender.placeOfBatch(batch.batch()));
    Map<UUID, Set<Lookup.Hit>> hits = new HashMap<>();
    try (Blinding blinding = Blinding.decode(blinds)) {
      for (int i = 0; i < answer.evaluations().size(); i++) {
        PartnerFilters.Part part = filter.get().parts().get(i);
        List<Output> outputs = open(blinding, part, answer.evaluations().get(i));
        if (!canariesHit(batch.slots(), part, outputs)) {
          end(message, batch, Lookup.State.FAILED, Optional.of("CANARY_MISSING"));
          return;
        }
        addHits(batch.slots(), part, outputs, hits);
      }
    } catch (ProofInvalid | MalformedEncoding e) {
      end(message, batch, Lookup.State.FAILED, Optional.of("PROOF_INVALID"));
      return;
    }
    for (BatchStore.Asked asked : batches.questions(batch.batch())) {
      hits.getOrDefault(asked.question(), Set.of())
          .forEach(hit -> questions.addHit(asked.lookup(), hit));
    }
    end(message, batch, Lookup.State.ANSWERED, Optional.empty());
  }

  private BatchStore.Sent sent(Message message, UUID batch) {
    return batches
        .lockSent(batch, message.sender())
        .orElseThrow(() -> new NotExpected("no question waits for this answer"));
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
    end(message, pending, Lookup.State.ANSWERED, Optional.empty());
  }

  private QuestionStore.Pending pending(Message message, UUID question) {
    return questions
        .lockPending(question, message.sender())
        .orElseThrow(() -> new NotExpected("no question waits for this answer"));
  }

  private void refused(Message message, LookupRefusal refusal) {
    Optional<BatchStore.Sent> batch = batches.lockSent(refusal.question(), message.sender());
    Optional<String> reason = Optional.of(refusal.reason().name());
    if (batch.isEmpty()) {
      end(message, pending(message, refusal.question()), Lookup.State.DECLINED, reason);
    } else if (refusal.reason() != LookupRefusal.Reason.BUDGET_SPENT
        || !askEachAlone(batch.get().batch(), message.sender(), batch.get().lookupClass())) {
      end(message, batch.get(), Lookup.State.DECLINED, reason);
    }
  }

  /**
   * One question that may not be asked must not keep the others of its batch from being answered;
   * false when it was the only one.
   */
  private boolean askEachAlone(UUID batch, AuthorityId partner, LookupClass lookupClass) {
    if (batches.questions(batch).size() < 2) {
      return false;
    }
    batches.waitAlone(batch);
    batches.end(batch, clock.instant());
    events.publishEvent(new QuestionWaits(new QuestionLane(partner, lookupClass)));
    return true;
  }

  /** Whether every segment of the manifest was evaluated, and nothing else. */
  private static boolean isUnder(LookupManifest manifest, LookupAnswer answer) {
    return answer.epoch() == manifest.epoch()
        && answer.sequence() == manifest.sequence()
        && answer.evaluations().stream()
            .map(LookupEvaluation::segment)
            .toList()
            .equals(manifest.segments().stream().map(LookupSegment::number).toList());
  }

  private List<Output> open(
      Blinding blinding, PartnerFilters.Part part, LookupEvaluation evaluation) {
    return voprf.finish(
        blinding,
        part.key(),
        new Evaluation(
            Element.decodeAll(evaluation.evaluated().bytes()),
            Proof.decode(evaluation.proof().bytes())));
  }

  private static boolean canariesHit(
      List<Slot> slots, PartnerFilters.Part part, List<Output> outputs) {
    for (int i = 0; i < outputs.size(); i++) {
      if (slots.get(i).equals(Slot.CANARY) && !part.contains(outputs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void addHits(
      List<Slot> slots,
      PartnerFilters.Part part,
      List<Output> outputs,
      Map<UUID, Set<Lookup.Hit>> hits) {
    for (int i = 0; i < outputs.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.isAsked() && part.contains(outputs.get(i))) {
        hits.computeIfAbsent(slot.question(), _ -> new HashSet<>()).add(slot.hit());
      }
    }
  }

  private void end(
      Message message, BatchStore.Sent batch, Lookup.State state, Optional<String> reason) {
    for (BatchStore.Asked asked : batches.questions(batch.batch())) {
      end(message, asked.question(), asked.lookup(), batch.lookupClass(), state, reason);
    }
    ended(batch.batch(), message.sender(), batch.lookupClass());
  }

  private void ended(UUID batch, AuthorityId partner, LookupClass lookupClass) {
    batches.end(batch, clock.instant());
    events.publishEvent(new QuestionWaits(new QuestionLane(partner, lookupClass)));
  }

  private void end(
      Message message, QuestionStore.Pending pending, Lookup.State state, Optional<String> reason) {
    end(message, pending.question(), pending.lookup(), pending.lookupClass(), state, reason);
  }

  private void end(
      Message message,
      UUID question,
      UUID lookup,
      LookupClass lookupClass,
      Lookup.State state,
      Optional<String> reason) {
    questions.end(question, state, reason);
    events.publishEvent(new LookupFinished(lookup));
    boolean answered = state == Lookup.State.ANSWERED;
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                answered ? Act.LOOKUP_FINISHED : Act.LOOKUP_FAILED,
                question)
            .result(reason.orElse("done"))
            .with("partner", message.sender())
            .with("class", lookupClass));
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
            && askEachAlone(batch.batch(), delivered.message().recipient(), batch.lookupClass());
    if (!asksAgain) {
      failed(delivered.message(), delivered.receipt().code());
    }
  }

  private void failed(Message message, Optional<String> code) {
    switch (message.body()) {
      case LookupBatch batch -> {
        batches
            .questions(batch.batch())
            .forEach(asked -> questions.end(asked.question(), Lookup.State.FAILED, code));
        ended(batch.batch(), message.recipient(), batch.lookupClass());
      }
      case LookupTags question -> questions.end(question.question(), Lookup.State.FAILED, code);
      default -> entries.undeliverable(message);
    }
  }
}
