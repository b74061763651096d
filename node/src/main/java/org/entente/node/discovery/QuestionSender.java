package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseFile;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks one class of a lookup, or keeps why it was not asked. */
@Component
class QuestionSender {
  private final Agreements agreements;
  private final PartnerFilters filters;
  private final Budgets budgets;
  private final Disclosure disclosure;
  private final QuestionStore questions;
  private final BatchSender batches;
  private final TagSender tags;
  private final Audit audit;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  QuestionSender(
      Agreements agreements,
      PartnerFilters filters,
      Budgets budgets,
      Disclosure disclosure,
      QuestionStore questions,
      BatchSender batches,
      TagSender tags,
      Audit audit,
      Ids ids,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.agreements = agreements;
    this.filters = filters;
    this.budgets = budgets;
    this.disclosure = disclosure;
    this.questions = questions;
    this.batches = batches;
    this.tags = tags;
    this.audit = audit;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  void send(
      Officer by, CaseFile file, Lookup lookup, LookupClass lookupClass, List<LookupAsked> asked) {
    Optional<Agreement> agreement = agreements.findInForce(lookup.partner());
    boolean holderFirst =
        agreement
            .flatMap(a -> a.terms().find(lookupClass))
            .filter(t -> t.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
            .isPresent();
    OfficersQuestion question =
        new OfficersQuestion(ids.next(), by, file, lookup, lookupClass, asked);
    Optional<OfficersQuestion.NotAsked> why =
        holderFirst ? tags.send(question, agreement.get()) : askBlinded(question, agreement);
    why.ifPresent(w -> keep(question, w));
  }

  /** The question waits for a batch, which leaves at once unless another is under way. */
  private Optional<OfficersQuestion.NotAsked> askBlinded(
      OfficersQuestion question, Optional<Agreement> agreement) {
    QuestionLane lane = new QuestionLane(question.partner(), question.lookupClass());
    if (!filters.isPublished(lane, clock.instant())) {
      return Optional.of(OfficersQuestion.NotAsked.withoutIndex());
    }
    LookupQuestion told = question.told(Canaries.COUNT);
    boolean within =
        budgets.debitOurs(
            question.partner(), question.lookupClass(), agreement.map(Agreement::terms), told);
    GateReceipt receipt =
        disclosure.mayAsk(
            question.by().actor(),
            question.partner(),
            question.lookupClass(),
            told,
            Circumstances.PLAIN.withBudget(within));
    if (!receipt.isPassed()) {
      return Optional.of(OfficersQuestion.NotAsked.atGate(receipt));
    }
    questions.addQuestion(
        question.lookup().id(), question.waiting(told.size(), Optional.empty(), receipt));
    batches.await(told, question.values());
    events.publishEvent(new QuestionWaits(lane));
    return Optional.empty();
  }

  private void keep(OfficersQuestion question, OfficersQuestion.NotAsked why) {
    questions.addQuestion(question.lookup().id(), question.notAsked(why));
    audit.record(
        AuditRecord.of(question.by().actor(), Act.LOOKUP_NOT_ASKED, question.id())
            .result(why.reason())
            .with("partner", question.partner())
            .with("class", question.lookupClass()));
  }
}
