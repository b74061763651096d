package org.entente.node.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.discovery.store.FilterStore;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.PurposeLogStore;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to know of asking and being asked beside the questions themselves: what is
 * published, how far the budgets are used, what a partner asked for, and what is unusual in it.
 */
@Service
public class DiscoveryWatch {
  private final Agreements agreements;
  private final Budgets budgets;
  private final FilterStore filters;
  private final IndexStore index;
  private final QuestionStore questions;
  private final PurposeLogStore purposes;
  private final InstantSource clock;

  DiscoveryWatch(
      Agreements agreements,
      Budgets budgets,
      FilterStore filters,
      IndexStore index,
      QuestionStore questions,
      PurposeLogStore purposes,
      InstantSource clock) {
    this.agreements = agreements;
    this.budgets = budgets;
    this.filters = filters;
    this.index = index;
    this.questions = questions;
    this.purposes = purposes;
    this.clock = clock;
  }

  /** Unusual asking, ours and the partner's, of the last two weeks. */
  @Transactional(readOnly = true)
  public List<UnusualAsking> unusual(Officer by, AuthorityId partner) {
    by.require(Role.DATA_PROTECTION_OFFICER, Role.OVERSIGHT, Role.SUPERVISOR);
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(15));
    List<UnusualAsking> all =
        new ArrayList<>(
            AskingPolicy.findings(
                partner, BudgetUse.Side.ASKED, questions.asked(partner, since), now));
    all.addAll(
        AskingPolicy.findings(
            partner, BudgetUse.Side.ANSWERED, purposes.answered(partner, since), now));
    return all;
  }

  /** Today's use of the budgets with a partner, both ways, for every class the agreement grants. */
  @Transactional(readOnly = true)
  public List<BudgetUse> budgets(AuthorityId partner) {
    List<BudgetUse> uses = new ArrayList<>();
    Optional<Agreement> agreement = agreements.findInForce(partner);
    agreement.ifPresent(a ->
        a.terms()
            .lookups()
            .forEach(l -> {
              uses.add(budgets.use(BudgetUse.Side.ASKED, partner, l));
              uses.add(budgets.use(BudgetUse.Side.ANSWERED, partner, l));
            }));
    return uses;
  }

  /** The classes for which the partner has published a filter to us. */
  @Transactional(readOnly = true)
  public List<LookupClass> publishedBy(AuthorityId partner) {
    return filters.classes(partner);
  }

  /** Whether our index for the partner is waiting to be rebuilt. */
  @Transactional(readOnly = true)
  public boolean isIndexStale(AuthorityId partner) {
    return index.isStale(partner);
  }

  /** The partner's questions to us: counts, purposes and case references. */
  @Transactional(readOnly = true)
  public List<PurposeLogEntry> purposeLog(Officer by, AuthorityId partner, int most) {
    by.require(Role.DATA_PROTECTION_OFFICER, Role.OVERSIGHT, Role.SUPERVISOR);
    return purposes.list(partner, most);
  }
}
