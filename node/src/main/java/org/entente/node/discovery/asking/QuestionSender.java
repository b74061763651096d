package org.entente.node.discovery.asking;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.agreements.Agreement;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.Budgets;
import org.entente.node.discovery.Canaries;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.QuestionStore.NewQuestion;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the questions of a lane, or keeps why one is not asked. */
@Component
class QuestionSender {
  private final PartnerFilters filters;
  private final Budgets budgets;
  private final Disclosure disclosure;
  private final BatchSender batches;
  private final TagSender tags;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  QuestionSender(
      PartnerFilters filters,
      Budgets budgets,
      Disclosure disclosure,
      BatchSender batches,
      TagSender tags,
      Audit audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.filters = filters;
    this.budgets = budgets;
    this.disclosure = disclosure;
    this.batches = batches;
    this.tags = tags;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Asks what may be asked; the caller keeps the questions as they are returned. */
  List<NewQuestion> send(
      QuestionLane lane, Optional<Agreement> agreement, List<OfficersQuestion> questions) {
    boolean holderFirst =
        agreement
            .flatMap(a -> a.terms().find(lane.lookupClass()))
            .filter(t -> t.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
            .isPresent();
    if (holderFirst) {
      return questions.stream().map(question -> askByTags(question, agreement.get())).toList();
    }
    if (!filters.isPublished(lane, clock.instant())) {
      OfficersQuestion.NotAsked why = OfficersQuestion.NotAsked.withoutIndex();
      return questions.stream().map(question -> notAsked(question, why)).toList();
    }
    return askBlinded(lane, agreement, questions);
  }

  private NewQuestion askByTags(OfficersQuestion question, Agreement agreement) {
    return switch (tags.send(question, agreement)) {
      case TagSender.Sent.Asked(var kept) -> kept;
      case TagSender.Sent.NotAsked(var why) -> notAsked(question, why);
    };
  }

  /** The questions wait for a batch, which leaves at once unless another is under way. */
  private List<NewQuestion> askBlinded(
      QuestionLane lane, Optional<Agreement> agreement, List<OfficersQuestion> questions) {
    List<LookupQuestion> told = questions.stream().map(q -> q.told(Canaries.COUNT)).toList();
    Set<UUID> within = budgets.debitOurs(lane, agreement.map(Agreement::terms), told);
    List<Disclosure.Question> wanted = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      boolean fits = within.contains(told.get(i).question());
      wanted.add(
          new Disclosure.Question(
              questions.get(i).by().actor(), told.get(i), Circumstances.PLAIN.withBudget(fits)));
    }
    List<GateReceipt> receipts = disclosure.mayAsk(lane.partner(), lane.lookupClass(), wanted);
    List<NewQuestion> asked = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      OfficersQuestion question = questions.get(i);
      GateReceipt receipt = receipts.get(i);
      asked.add(
          receipt.isPassed()
              ? question.waiting(told.get(i), batches.lock(question), receipt)
              : notAsked(question, OfficersQuestion.NotAsked.atGate(receipt)));
    }
    if (receipts.stream().anyMatch(GateReceipt::isPassed)) {
      events.publishEvent(new QuestionWaits(lane));
    }
    return asked;
  }

  private NewQuestion notAsked(OfficersQuestion question, OfficersQuestion.NotAsked why) {
    audit.record(
        AuditRecord.of(question.by().actor(), Act.LOOKUP_NOT_ASKED, question.id())
            .result(why.reason())
            .with("partner", question.partner())
            .with("class", question.lookupClass()));
    return question.notAsked(why);
  }
}
