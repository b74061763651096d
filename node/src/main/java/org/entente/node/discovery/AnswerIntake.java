package org.entente.node.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
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
import org.entente.protocol.Body;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupEvaluation;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupOutcome;
import org.entente.protocol.LookupQuestion;
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
  private final PartnerFilters filters;
  private final EntryIntake entries;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  AnswerIntake(
      QuestionStore questions,
      PartnerFilters filters,
      EntryIntake entries,
      Voprf voprf,
      Vault vault,
      Audit audit,
      ApplicationEventPublisher events) {
    this.questions = questions;
    this.filters = filters;
    this.entries = entries;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.events = events;
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
          var pending = pending(message, refusal.question());
          end(message, pending, Lookup.State.DECLINED, Optional.of(refusal.reason().name()));
        }
      }
      default -> throw new NotExpected("not an answer");
    }
  }

  private QuestionStore.Pending pending(Message message, UUID question) {
    return questions
        .lockPending(question, message.sender())
        .orElseThrow(() -> new NotExpected("no question waits for this answer"));
  }

  private void finish(Message message, LookupAnswer answer) {
    QuestionStore.Pending pending = pending(message, answer.question());
    if (pending.isOfTags()) {
      throw new NotExpected("an answer of another form than the question");
    }
    Optional<PartnerFilters.Usable> filter = filters.find(message.sender(), pending.lookupClass());
    if (filter.isEmpty() || !isUnder(filter.get().manifest(), answer)) {
      end(message, pending, Lookup.State.FAILED, Optional.of("WRONG_EPOCH"));
      return;
    }
    byte[] blinds =
        vault.unlock(
            pending.lockedBlinding().orElseThrow().bytes(), LookupDesk.place(pending.question()));
    Set<Lookup.Hit> hits = new HashSet<>();
    try (Blinding blinding = Blinding.decode(blinds)) {
      for (int i = 0; i < answer.evaluations().size(); i++) {
        PartnerFilters.Part part = filter.get().parts().get(i);
        List<Output> outputs = open(blinding, part, answer.evaluations().get(i));
        if (!canariesHit(pending, part, outputs)) {
          end(message, pending, Lookup.State.FAILED, Optional.of("CANARY_MISSING"));
          return;
        }
        hits.addAll(hits(pending, part, outputs));
      }
    } catch (ProofInvalid | MalformedEncoding e) {
      end(message, pending, Lookup.State.FAILED, Optional.of("PROOF_INVALID"));
      return;
    }
    hits.forEach(hit -> questions.addHit(pending.lookup(), hit));
    end(message, pending, Lookup.State.ANSWERED, Optional.empty());
  }

  /** Where the holder learns first, what it released is all that is known. */
  private void finish(Message message, LookupOutcome outcome) {
    QuestionStore.Pending pending = pending(message, outcome.question());
    if (8 * outcome.released().length() != pending.slots().size() || !pending.isOfTags()) {
      throw new NotExpected("an answer of another form than the question");
    }
    Set<Lookup.Hit> hits = new HashSet<>();
    for (int i = 0; i < pending.slots().size(); i++) {
      Slot slot = pending.slots().get(i);
      if (outcome.isReleased(i) && !slot.record().isEmpty()) {
        hits.add(new Lookup.Hit(slot.record(), slot.kind(), slot.basis(), slot.strength()));
      }
    }
    hits.forEach(hit -> questions.addHit(pending.lookup(), hit));
    end(message, pending, Lookup.State.ANSWERED, Optional.empty());
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
      QuestionStore.Pending pending, PartnerFilters.Part part, List<Output> outputs) {
    for (int i = 0; i < outputs.size(); i++) {
      if (pending.slots().get(i).equals(Slot.CANARY) && !part.contains(outputs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Lookup.Hit> hits(
      QuestionStore.Pending pending, PartnerFilters.Part part, List<Output> outputs) {
    List<Lookup.Hit> hits = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      Slot slot = pending.slots().get(i);
      if (!slot.record().isEmpty() && part.contains(outputs.get(i))) {
        hits.add(new Lookup.Hit(slot.record(), slot.kind(), slot.basis(), slot.strength()));
      }
    }
    return hits;
  }

  private void end(
      Message message, QuestionStore.Pending pending, Lookup.State state, Optional<String> reason) {
    questions.end(pending.question(), state, reason);
    events.publishEvent(new LookupFinished(pending.lookup()));
    boolean answered = state == Lookup.State.ANSWERED;
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                answered ? Act.LOOKUP_FINISHED : Act.LOOKUP_FAILED,
                pending.question())
            .result(reason.orElse("done"))
            .with("partner", message.sender())
            .with("class", pending.lookupClass()));
  }

  /** A question that never reached the partner will have no answer. */
  @EventListener
  void on(Undeliverable undeliverable) {
    questionOf(undeliverable.message())
        .ifPresent(q -> questions.end(q, Lookup.State.FAILED, Optional.of(undeliverable.code())));
    entries.undeliverable(undeliverable.message());
  }

  /** A question the partner's node turned away will have no answer. */
  @EventListener
  void on(Delivered delivered) {
    if (delivered.receipt().evidence() != DeliveryEvidence.DELIVERY) {
      questionOf(delivered.message())
          .ifPresent(q -> questions.end(q, Lookup.State.FAILED, delivered.receipt().code()));
      entries.undeliverable(delivered.message());
    }
  }

  private static Optional<UUID> questionOf(Message message) {
    return switch (message.body()) {
      case LookupQuestion question -> Optional.of(question.question());
      case LookupTags question -> Optional.of(question.question());
      default -> Optional.empty();
    };
  }
}
