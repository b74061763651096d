package org.entente.node.discovery;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.node.discovery.store.BudgetStore;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
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
class Budgets {
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
    List<BudgetStore.Debit> debits = new ArrayList<>();
    debits.add(new BudgetStore.Debit("DAY", "", sum(questions), terms.perDay()));
    questions.stream()
        .collect(Collectors.groupingBy(q -> q.caseReference().value()))
        .forEach((reference, some) ->
            debits.add(new BudgetStore.Debit("CASE", reference, sum(some), terms.perCaseAndDay())));
    questions.stream()
        .collect(Collectors.groupingBy(LookupQuestion::officer))
        .forEach((officer, some) ->
            debits.add(
                new BudgetStore.Debit("OFFICER", officer, sum(some), terms.perOfficerAndDay())));
    return store.debit(side, partner, terms.lookupClass(), today(), debits);
  }

  /**
   * Debits what we ask a partner, or nothing when it does not fit; what the agreement does not
   * cover never fits.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean debitOurs(
      AuthorityId partner,
      LookupClass lookupClass,
      Optional<AgreementTerms> agreed,
      LookupQuestion question) {
    Optional<LookupTerms> terms =
        agreed
            .filter(a -> a.purposes().contains(question.purpose()))
            .filter(a -> a.legalBases().contains(question.legalBasis()))
            .flatMap(a -> a.find(lookupClass))
            .filter(t -> question.size() <= t.perQuestion());
    return terms.isPresent()
        && debit(BudgetUse.Side.ASKED, partner, terms.get(), List.of(question));
  }

  private static int sum(List<LookupQuestion> questions) {
    return questions.stream().mapToInt(LookupQuestion::size).sum();
  }

  BudgetUse use(BudgetUse.Side side, AuthorityId partner, LookupTerms terms) {
    return new BudgetUse(
        partner,
        terms.lookupClass(),
        side,
        store.usedToday(side, partner, terms.lookupClass(), today()),
        terms.perDay());
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
