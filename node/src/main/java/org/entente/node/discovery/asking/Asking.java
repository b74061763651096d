package org.entente.node.discovery.asking;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.QuestionStore.NewQuestion;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partners;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the lookups of officers who ask at the same moment in one transaction, each with its own
 * gates, budget and audit: one partner's budgets are locked once for all of them.
 */
@Component
public class Asking {
  /** Everybody who asks locks the budgets of several partners and classes in this order. */
  private static final Comparator<QuestionLane> ORDER =
      Comparator.comparing((QuestionLane lane) -> lane.partner().value())
          .thenComparing(QuestionLane::lookupClass);

  private final CaseDesk cases;
  private final Partners partners;
  private final Agreements agreements;
  private final QuestionSender sender;
  private final QuestionStore questions;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Asking(
      CaseDesk cases,
      Partners partners,
      Agreements agreements,
      QuestionSender sender,
      QuestionStore questions,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.cases = cases;
    this.partners = partners;
    this.agreements = agreements;
    this.sender = sender;
    this.questions = questions;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks one blinded question a class of each lookup; what may not be asked is kept with its
   * reason.
   *
   * @return the lookups in the same order
   */
  @Transactional
  public List<Lookup> ask(List<LookupDraft> drafts) {
    // One may have been closed since its draft was drawn up, while others were served.
    cases.keepOpen(drafts.stream().map(draft -> draft.file().id()).collect(Collectors.toSet()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<AuthorityId, Optional<Agreement>> inForce = inForce(drafts);
    List<Lookup> lookups = new ArrayList<>();
    List<QuestionStore.NewLookup> kept = new ArrayList<>();
    List<AuditRecord> entries = new ArrayList<>();
    SortedMap<QuestionLane, List<OfficersQuestion>> lanes = new TreeMap<>(ORDER);
    for (LookupDraft draft : drafts) {
      Lookup lookup = draft.begun(ids.next(), now);
      lookups.add(lookup);
      kept.add(draft.kept(lookup));
      entries.add(draft.entry(lookup));
      for (OfficersQuestion question : questions(draft, lookup, inForce)) {
        lanes.computeIfAbsent(question.lane(), _ -> new ArrayList<>()).add(question);
      }
    }
    questions.addLookups(kept);
    List<NewQuestion> asked = new ArrayList<>();
    lanes.forEach((lane, some) ->
        asked.addAll(
            sender.send(lane, inForce.getOrDefault(lane.partner(), Optional.empty()), some)));
    questions.addQuestions(asked);
    audit.recordAll(entries);
    Map<UUID, List<NewQuestion>> byLookup =
        asked.stream().collect(Collectors.groupingBy(NewQuestion::lookup));
    return lookups.stream()
        .map(l ->
            l.with(
                byLookup.getOrDefault(l.id(), List.of()).stream()
                    .map(NewQuestion::question)
                    .toList()))
        .toList();
  }

  /** The agreements with those who are asked; refuses files held more closely than they allow. */
  private Map<AuthorityId, Optional<Agreement>> inForce(List<LookupDraft> drafts) {
    Map<AuthorityId, Optional<Agreement>> inForce = new HashMap<>();
    for (LookupDraft draft : drafts) {
      AuthorityId partner = draft.request().partner();
      Optional<Agreement> agreement =
          inForce.computeIfAbsent(partner, id -> agreements.findInForce(partners.get(id).id()));
      agreement.ifPresent(a -> a.requireWithinCeiling(draft.file().classification()));
    }
    return inForce;
  }

  private List<OfficersQuestion> questions(
      LookupDraft draft, Lookup lookup, Map<AuthorityId, Optional<Agreement>> inForce) {
    boolean listsApart =
        inForce
            .getOrDefault(lookup.partner(), Optional.empty())
            .filter(a -> a.terms().find(LookupClass.LISTED).isPresent())
            .isPresent();
    List<OfficersQuestion> questions = new ArrayList<>();
    for (LookupClass lookupClass : LookupClass.values()) {
      List<LookupAsked> some = draft.in(lookupClass, listsApart);
      if (!some.isEmpty()) {
        questions.add(
            new OfficersQuestion(ids.next(), draft.by(), draft.file(), lookup, lookupClass, some));
      }
    }
    return questions;
  }
}
