package org.entente.node.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.entente.node.discovery.store.MatchStore;
import org.entente.node.discovery.store.PurposeLogStore;
import org.entente.node.discovery.store.TagKeyStore;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Outbox;
import org.entente.protocol.Body;
import org.entente.protocol.LookupKey;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupTags;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Message;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;

/**
 * The holder's side of a question in a class in which it learns first: debits the budget, logs
 * count and purpose, and keeps the tags until the answer is due. A refusal leaves at once and never
 * depends on what is held.
 */
@Component
class TagIntake implements MessageHandler {
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Agreements agreements;
  private final Budgets budgets;
  private final TagKeyStore keys;
  private final MatchStore matches;
  private final PurposeLogStore purposes;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final InstantSource clock;

  TagIntake(
      Agreements agreements,
      Budgets budgets,
      TagKeyStore keys,
      MatchStore matches,
      PurposeLogStore purposes,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      InstantSource clock) {
    this.agreements = agreements;
    this.budgets = budgets;
    this.keys = keys;
    this.matches = matches;
    this.purposes = purposes;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupTags.class);
  }

  @Override
  public void handle(Message message) {
    LookupTags question = (LookupTags) message.body();
    Instant now = clock.instant();
    if (question.asked().isAfter(now.plus(SKEW))) {
      throw new NotExpected("a question from the future");
    }
    Optional<LookupTerms> terms =
        agreements
            .findInForce(message.sender())
            .map(Agreement::terms)
            .flatMap(t -> t.find(question.lookupClass()));
    Optional<LookupRefusal.Reason> refused = refusal(message, question, terms);
    if (!purposes.add(
        message.sender(),
        question.lookupClass(),
        List.of(question.asQuestion()),
        refused.map(Enum::name).orElse("EVALUATED"),
        now)) {
      throw new NotExpected("a question of this id is known");
    }
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                refused.isEmpty() ? Act.LOOKUP_MATCHED : Act.LOOKUP_NOT_EVALUATED,
                question.question())
            .result(refused.map(Enum::name).orElse("done"))
            .with("partner", message.sender())
            .with("class", question.lookupClass())
            .with("values", question.size())
            .with("purpose", question.purpose())
            .with("case", question.caseReference()));
    if (refused.isPresent()) {
      refuse(message, new LookupRefusal(question.question(), refused.get()));
    } else {
      Instant agreed = terms.orElseThrow().due(question.asked());
      Instant due = agreed.isAfter(now) ? agreed : terms.get().due(now);
      // What it matches is looked up later: the time our receipt takes must not tell.
      matches.add(message, question, due);
    }
  }

  private Optional<LookupRefusal.Reason> refusal(
      Message message, LookupTags question, Optional<LookupTerms> terms) {
    if (terms.isEmpty()) {
      return Optional.of(LookupRefusal.Reason.CLASS_NOT_AGREED);
    }
    if (terms.get().whoLearnsFirst() != WhoLearnsFirst.HOLDER) {
      return Optional.of(LookupRefusal.Reason.NOT_HOLDER_FIRST);
    }
    int epoch =
        keys.findPartnerKey(message.sender(), question.lookupClass())
            .map(LookupKey::epoch)
            .orElse(0);
    if (epoch != question.epoch()) {
      return Optional.of(LookupRefusal.Reason.EPOCH_OVER);
    }
    boolean within =
        budgets.debit(
            BudgetUse.Side.ANSWERED, message.sender(), terms.get(), List.of(question.asQuestion()));
    return within ? Optional.empty() : Optional.of(LookupRefusal.Reason.BUDGET_SPENT);
  }

  private void refuse(Message message, LookupRefusal refusal) {
    Decision decision =
        disclosure.decide(Actor.NODE, message.sender(), refusal, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      throw new NotExpected("no answer may leave");
    }
    outbox.enqueue(Actor.NODE, permit, message.conversation(), refusal);
  }
}
