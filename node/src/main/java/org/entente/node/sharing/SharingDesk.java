package org.entente.node.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.sharing.store.SharingStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.trends.Movement;
import org.entente.node.trends.Picture;
import org.entente.node.trends.TrendDesk;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Cooperation;
import org.entente.protocol.TrendCount;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares the counts of a month with partners, without small ones, and shows what was shared. */
@Service
public class SharingDesk {
  private static final Role[] SHARERS = {Role.LIAISON_OFFICER, Role.INVESTIGATOR, Role.SUPERVISOR};

  /** Without an agreement the gates refuse; until then the usual limit holds. */
  private static final int USUAL_SMALLEST = 5;

  private final SharingStore store;
  private final TrendDesk trends;
  private final Partners partners;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  SharingDesk(
      SharingStore store,
      TrendDesk trends,
      Partners partners,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.trends = trends;
    this.partners = partners;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the officer may share counts. */
  public static boolean mayShare(Officer officer) {
    return officer.active() && officer.hasAny(SHARERS);
  }

  /** The partners whose agreement in force covers trends. */
  @Transactional(readOnly = true)
  public List<AuthorityId> reachable() {
    return partners.list().stream()
        .map(Partner::id)
        .filter(p ->
            agreements.findInForce(p).filter(a -> a.terms().covers(Cooperation.TRENDS)).isPresent())
        .toList();
  }

  /** Counts below this are not told to the partner. */
  @Transactional(readOnly = true)
  public int smallest(AuthorityId partner) {
    return agreements
        .findInForce(partner)
        .map(a -> a.terms().smallestCount())
        .orElse(USUAL_SMALLEST);
  }

  /** Shares the counts of a month by one dimension. */
  @Transactional
  public Sharing share(Officer by, AuthorityId partner, TrendDimension dimension, YearMonth month) {
    by.require(SHARERS);
    partners.get(partner);
    int smallest = smallest(partner);
    Optional<SharingStore.Frozen> frozen = store.lock(dimension.source(), month);
    if (frozen.filter(f -> f.by() != dimension).isPresent()) {
      return new Sharing.OtherDimension(frozen.get().by());
    }
    if (store.isShared(partner, dimension, month)) {
      return new Sharing.SharedBefore();
    }
    Picture picture = trends.picture(dimension.source());
    List<Movement> movements = picture.isEmpty() ? List.of() : picture.movements(dimension, month);
    List<TrendCount> counted =
        frozen
            .map(f -> f.report().counts())
            .orElseGet(() -> Suppression.above(smallest, movements));
    int limit = Math.max(smallest, frozen.map(f -> f.report().smallestCount()).orElse(smallest));
    List<TrendCount> told = Suppression.atLeast(limit, counted);
    if (told.isEmpty()) {
      return new Sharing.NothingToShare();
    }
    TrendReport report =
        new TrendReport(ids.next(), dimension.source(), dimension, month.toString(), limit, told);
    return switch (disclosure.decide(by.actor(), partner, report, Circumstances.PLAIN)) {
      case Decision.Permitted(var permit) -> {
        Instant now = clock.instant();
        if (frozen.isEmpty()) {
          store.freeze(report, now);
        }
        store.add(new SharedReport(true, partner, report, Optional.of(by.id()), now));
        outbox.enqueue(by.actor(), permit, conversation(report), report);
        audit.record(
            SharingIntake.facts(
                AuditRecord.of(by.actor(), Act.COUNTS_SHARED, report.report()), partner, report));
        int leftOut = (int) movements.stream().filter(m -> m.facts() > 0).count() - told.size();
        yield new Sharing.Shared(report, Math.max(0, leftOut));
      }
      case Decision.Refused(var receipt) -> new Sharing.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new Sharing.HeldBack(receipt);
    };
  }

  private static UUID conversation(TrendReport report) {
    return report.report();
  }

  /** What was shared and received, the newest first. */
  @Transactional(readOnly = true)
  public List<SharedReport> list(Officer by) {
    if (!TrendDesk.mayRead(by)) {
      by.require(SHARERS);
    }
    return store.list(200);
  }
}
