package org.entente.node.discovery;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.node.discovery.store.BudgetStore;
import org.entente.node.discovery.store.BudgetStore.Counter;
import org.entente.node.discovery.store.BudgetStore.Scope;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The budgets of an agreement, kept by both sides: values a day, a day in one case, a day by one
 * officer.
 */
@Component
public class Budgets {
  private final BudgetStore store;
  private final InstantSource clock;

  Budgets(BudgetStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Debits the padded sizes of all the questions, or nothing when one of them does not fit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean debit(
      BudgetUse.Side side, AuthorityId partner, LookupTerms terms, List<LookupQuestion> questions) {
    return !debit(side, partner, terms, Stream.of(questions)).isEmpty();
  }

  /**
   * Debits what we ask a partner, question by question in this order; what the agreement does not
   * cover never fits.
   *
   * @return the questions that fit and were debited
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<UUID> debitOurs(
      QuestionLane lane, Optional<AgreementTerms> agreed, List<LookupQuestion> questions) {
    Optional<LookupTerms> terms = agreed.flatMap(a -> a.find(lane.lookupClass()));
    if (terms.isEmpty()) {
      return Set.of();
    }
    List<LookupQuestion> covered =
        questions.stream()
            .filter(q -> agreed.get().purposes().contains(q.purpose()))
            .filter(q -> agreed.get().legalBases().contains(q.legalBasis()))
            .filter(q -> q.size() <= terms.get().perQuestion())
            .toList();
    return debit(BudgetUse.Side.ASKED, lane.partner(), terms.get(), covered.stream().map(List::of));
  }

  /** Debits each of the groups of questions that still fits as a whole, one after the other. */
  private Set<UUID> debit(
      BudgetUse.Side side,
      AuthorityId partner,
      LookupTerms terms,
      Stream<List<LookupQuestion>> groups) {
    List<List<LookupQuestion>> all = groups.toList();
    Set<Counter> counters =
        all.stream().flatMap(g -> values(g).keySet().stream()).collect(Collectors.toSet());
    BudgetStore.Account account = account(side, partner, terms);
    Map<Counter, Integer> used = store.lock(account, counters);
    Map<Counter, Integer> debits = new HashMap<>();
    Set<UUID> debited = new HashSet<>();
    for (List<LookupQuestion> group : all) {
      Map<Counter, Integer> values = values(group);
      boolean fits =
          values.entrySet().stream()
              .allMatch(e ->
                  (long) used.getOrDefault(e.getKey(), 0)
                          + debits.getOrDefault(e.getKey(), 0)
                          + e.getValue()
                      <= limit(terms, e.getKey()));
      if (fits) {
        values.forEach((counter, value) -> debits.merge(counter, value, Integer::sum));
        group.forEach(question -> debited.add(question.question()));
      }
    }
    if (!debits.isEmpty()) {
      store.debit(account, debits);
    }
    return debited;
  }

  /** What questions ask of each counter they concern. */
  private static Map<Counter, Integer> values(List<LookupQuestion> questions) {
    Map<Counter, Integer> values = new HashMap<>();
    for (LookupQuestion question : questions) {
      values.merge(new Counter(Scope.DAY, ""), question.size(), Integer::sum);
      values.merge(
          new Counter(Scope.CASE, question.caseReference().value()), question.size(), Integer::sum);
      values.merge(new Counter(Scope.OFFICER, question.officer()), question.size(), Integer::sum);
    }
    return values;
  }

  private static int limit(LookupTerms terms, Counter counter) {
    return switch (counter.scope()) {
      case CASE -> terms.perCaseAndDay();
      case OFFICER -> terms.perOfficerAndDay();
      case DAY -> terms.perDay();
    };
  }

  BudgetUse use(BudgetUse.Side side, AuthorityId partner, LookupTerms terms) {
    return new BudgetUse(
        partner,
        terms.lookupClass(),
        side,
        store.used(account(side, partner, terms)),
        terms.perDay());
  }

  private BudgetStore.Account account(BudgetUse.Side side, AuthorityId partner, LookupTerms terms) {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new BudgetStore.Account(side, partner, terms.lookupClass(), today);
  }
}
