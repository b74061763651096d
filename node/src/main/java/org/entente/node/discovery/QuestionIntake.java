package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.index.Publisher;
import org.entente.node.discovery.index.Segment;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.ManifestStore;
import org.entente.node.discovery.store.PurposeLogStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Vault;
import org.entente.oprf.Element;
import org.entente.oprf.Evaluation;
import org.entente.oprf.KeyPair;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupEvaluation;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holder's side of a batch of questions: debits the budgets, logs counts and purposes,
 * evaluates and answers, all in the one transaction that admits the message. It learns neither
 * values nor hits.
 */
@Component
class QuestionIntake implements MessageHandler {
  private final Agreements agreements;
  private final Budgets budgets;
  private final IndexStore index;
  private final SegmentStore segments;
  private final ManifestStore manifests;
  private final PurposeLogStore purposes;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final InstantSource clock;

  QuestionIntake(
      Agreements agreements,
      Budgets budgets,
      IndexStore index,
      SegmentStore segments,
      ManifestStore manifests,
      PurposeLogStore purposes,
      Disclosure disclosure,
      Outbox outbox,
      Voprf voprf,
      Vault vault,
      Audit audit,
      InstantSource clock) {
    this.agreements = agreements;
    this.budgets = budgets;
    this.index = index;
    this.segments = segments;
    this.manifests = manifests;
    this.purposes = purposes;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupBatch.class);
  }

  @Override
  public void handle(Message message) {
    LookupBatch batch = (LookupBatch) message.body();
    Optional<Body> reply = reply(message.sender(), batch);
    if (!purposes.add(
        message.sender(),
        batch.lookupClass(),
        batch.questions(),
        outcome(reply),
        clock.instant())) {
      throw new NotExpected("a question of this id is known");
    }
    if (reply.isPresent()) {
      answer(message.sender(), batch, reply.get());
    } else {
      manifests.hold(message.sender(), batch, message.conversation());
    }
  }

  /** Answers the questions of a class that came while no index was live. */
  @Transactional
  public void answerHeld(AuthorityId asker, LookupClass lookupClass) {
    for (ManifestStore.Held held : manifests.takeHeld(asker, lookupClass)) {
      LookupBatch batch = held.batch();
      Optional<Body> reply = reply(asker, batch);
      if (reply.isPresent()) {
        batch.questions().forEach(q -> purposes.noteOutcome(q.question(), outcome(reply)));
        answer(asker, batch, reply.get());
      } else {
        manifests.hold(asker, batch, held.conversation());
      }
    }
  }

  private static String outcome(Optional<Body> reply) {
    return reply
        .map(body -> body instanceof LookupRefusal r ? r.reason().name() : "EVALUATED")
        .orElse("HELD");
  }

  private void answer(AuthorityId asker, LookupBatch batch, Body reply) {
    boolean evaluated = reply instanceof LookupAnswer;
    audit.recordAll(
        batch.questions().stream()
            .map(question ->
                AuditRecord.of(
                        new Actor.PartnerActor(asker),
                        evaluated ? Act.LOOKUP_EVALUATED : Act.LOOKUP_NOT_EVALUATED,
                        question.question())
                    .result(evaluated ? "done" : outcome(Optional.of(reply)))
                    .with("partner", asker)
                    .with("class", batch.lookupClass())
                    .with("values", question.size())
                    .with("purpose", question.purpose())
                    .with("case", question.caseReference()))
            .toList());
    Decision decision = disclosure.decide(Actor.NODE, asker, reply, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      throw new NotExpected("no answer may leave");
    }
    outbox.enqueue(Actor.NODE, permit, Publisher.conversation(asker, batch.lookupClass()), reply);
  }

  /** The answer, a refusal, or nothing yet while no index is live. */
  private Optional<Body> reply(AuthorityId asker, LookupBatch batch) {
    Optional<LookupTerms> terms =
        agreements
            .findInForce(asker)
            .map(Agreement::terms)
            .flatMap(t -> t.find(batch.lookupClass()));
    if (terms.isEmpty()) {
      return refusal(batch, LookupRefusal.Reason.CLASS_NOT_AGREED);
    }
    if (terms.get().whoLearnsFirst() != WhoLearnsFirst.ASKER) {
      return refusal(batch, LookupRefusal.Reason.NOT_ASKER_FIRST);
    }
    index.lockToAnswer(asker, batch.lookupClass());
    List<Segment> live =
        segments.current(asker, batch.lookupClass()).stream()
            .filter(s -> s.state() == Segment.State.LIVE)
            .filter(s -> clock.instant().isBefore(s.validUntil()))
            .toList();
    Optional<LookupManifest> manifest = manifests.latestSent(asker, batch.lookupClass());
    if (live.isEmpty() || manifest.isEmpty()) {
      return Optional.empty();
    }
    boolean within = budgets.debit(BudgetUse.Side.ANSWERED, asker, terms.get(), batch.questions());
    if (!within) {
      return refusal(batch, LookupRefusal.Reason.BUDGET_SPENT);
    }
    try {
      return Optional.of(evaluate(batch, live, manifest.get()));
    } catch (MalformedEncoding e) {
      return refusal(batch, LookupRefusal.Reason.INVALID_ELEMENTS);
    }
  }

  private LookupAnswer evaluate(LookupBatch batch, List<Segment> live, LookupManifest manifest) {
    var elements = Element.decodeAll(batch.blinded().bytes());
    List<LookupEvaluation> evaluations = new ArrayList<>();
    for (Segment segment : live) {
      byte[] key = vault.unlock(segment.lockedKey().bytes(), segment.place());
      try (KeyPair keys = voprf.keyPair(SecretKey.decode(key))) {
        Evaluation evaluation = voprf.evaluate(keys, elements);
        evaluations.add(
            new LookupEvaluation(
                segment.number(),
                Octets.of(Element.encodeAll(evaluation.elements())),
                Octets.of(evaluation.proof().encoded())));
      }
    }
    return new LookupAnswer(batch.batch(), manifest.epoch(), manifest.sequence(), evaluations);
  }

  private static Optional<Body> refusal(LookupBatch batch, LookupRefusal.Reason reason) {
    return Optional.of(new LookupRefusal(batch.batch(), reason));
  }
}
