package org.entente.node.discovery;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.node.discovery.store.BudgetStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
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

  /** Debits the padded size, or nothing when it does not fit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean debit(
      BudgetUse.Side side,
      AuthorityId partner,
      LookupTerms terms,
      CaseReference caseReference,
      String officer,
      int values) {
    return store.debit(
        side,
        partner,
        terms.lookupClass(),
        today(),
        values,
        List.of(
            new BudgetStore.Counter("DAY", "", terms.perDay()),
            new BudgetStore.Counter("CASE", caseReference.value(), terms.perCaseAndDay()),
            new BudgetStore.Counter("OFFICER", officer, terms.perOfficerAndDay())));
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
