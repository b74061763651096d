package org.entente.node.discovery;

import java.time.Instant;
import java.time.InstantSource;
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
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.QuestionStore;
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
import org.entente.protocol.Body;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;

/**
 * The holder's side of a question: debits the budget, logs count and purpose, evaluates and
 * answers, all in the one transaction that admits the message. It learns neither values nor hits.
 */
@Component
class QuestionIntake implements MessageHandler {
  private final Agreements agreements;
  private final Budgets budgets;
  private final IndexStore index;
  private final QuestionStore questions;
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
      QuestionStore questions,
      Disclosure disclosure,
      Outbox outbox,
      Voprf voprf,
      Vault vault,
      Audit audit,
      InstantSource clock) {
    this.agreements = agreements;
    this.budgets = budgets;
    this.index = index;
    this.questions = questions;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupQuestion.class);
  }

  @Override
  public void handle(Message message) {
    LookupQuestion question = (LookupQuestion) message.body();
    Instant now = clock.instant();
    Body reply = reply(message, question, now);
    boolean evaluated = reply instanceof LookupAnswer;
    String outcome = reply instanceof LookupRefusal r ? r.reason().name() : "EVALUATED";
    if (!questions.log(message.sender(), question, outcome, now)) {
      throw new NotExpected("a question of this id is known");
    }
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                evaluated ? Act.LOOKUP_EVALUATED : Act.LOOKUP_NOT_EVALUATED,
                question.question())
            .result(evaluated ? "done" : outcome)
            .with("partner", message.sender())
            .with("class", question.lookupClass())
            .with("values", question.size())
            .with("purpose", question.purpose())
            .with("case", question.caseReference()));
    Decision decision = disclosure.decide(Actor.NODE, message.sender(), reply, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      throw new NotExpected("no answer may leave");
    }
    outbox.enqueue(Actor.NODE, permit, message.conversation(), reply);
  }

  private Body reply(Message message, LookupQuestion question, Instant now) {
    Optional<LookupTerms> terms =
        agreements
            .findInForce(message.sender())
            .map(Agreement::terms)
            .flatMap(t -> t.find(question.lookupClass()));
    if (terms.isEmpty()) {
      return refusal(question, LookupRefusal.Reason.CLASS_NOT_AGREED);
    }
    if (terms.get().whoLearnsFirst() != WhoLearnsFirst.ASKER) {
      return refusal(question, LookupRefusal.Reason.NOT_ASKER_FIRST);
    }
    Optional<Epoch> epoch =
        index.findLive(message.sender(), question.lookupClass(), question.epoch(), now);
    if (epoch.isEmpty()) {
      return refusal(question, LookupRefusal.Reason.EPOCH_OVER);
    }
    boolean within =
        budgets.debit(
            BudgetUse.Side.ANSWERED,
            message.sender(),
            terms.get(),
            question.caseReference(),
            question.officer(),
            question.size());
    if (!within) {
      return refusal(question, LookupRefusal.Reason.BUDGET_SPENT);
    }
    try {
      return evaluate(question, epoch.get());
    } catch (MalformedEncoding e) {
      return refusal(question, LookupRefusal.Reason.INVALID_ELEMENTS);
    }
  }

  private LookupAnswer evaluate(LookupQuestion question, Epoch epoch) {
    var elements = Element.decodeAll(question.blinded().bytes());
    byte[] key = vault.unlock(epoch.lockedKey().bytes(), epoch.place());
    try (KeyPair keys = voprf.keyPair(SecretKey.decode(key))) {
      Evaluation evaluation = voprf.evaluate(keys, elements);
      return new LookupAnswer(
          question.question(),
          question.epoch(),
          Octets.of(Element.encodeAll(evaluation.elements())),
          Octets.of(evaluation.proof().encoded()));
    }
  }

  private static LookupRefusal refusal(LookupQuestion question, LookupRefusal.Reason reason) {
    return new LookupRefusal(question.question(), reason);
  }
}
