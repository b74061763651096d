package org.entente.node.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.figures.store.AdjustmentStore;
import org.entente.node.figures.store.FiguresStore;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountAdjustment;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Measure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a period, counts it, settles differences, and sends this side's count. */
@Service
public class FiguresDesk {
  /** Who may see figures. */
  public static final Role[] READERS = {
    Role.LIAISON_OFFICER,
    Role.SUPERVISOR,
    Role.ANALYST,
    Role.LEGAL_ADVISER,
    Role.DATA_PROTECTION_OFFICER,
    Role.OVERSIGHT
  };

  /** Who counts and settles. */
  public static final Role COUNTER = Role.LIAISON_OFFICER;

  private final FiguresStore store;
  private final AdjustmentStore adjustments;
  private final Workings workings;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  FiguresDesk(
      FiguresStore store,
      AdjustmentStore adjustments,
      Workings workings,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.adjustments = adjustments;
    this.workings = workings;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens a period with a partner, or leads to the figures of it that are open already. Where the
   * period is signed, the new figures are meant to replace the signed ones and name them.
   */
  @Transactional
  public UUID open(Officer by, AuthorityId partner, FiguresPeriod period) {
    by.require(COUNTER);
    Agreement agreement =
        agreements
            .findInForce(partner)
            .orElseThrow(() -> new InvalidTerm("partner", "one with an agreement in force"));
    if (period.to().atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(clock.instant())) {
      throw new InvalidTerm("figures period", "one that has come");
    }
    Optional<Figures> open = store.findOpen(partner, period);
    if (open.isPresent()) {
      return open.get().id();
    }
    Figures figures =
        Figures.opened(
                ids.next(), partner, agreement.terms().reference(), period, clock.instant(), true)
            .replacing(store.findNewestJoint(partner, period));
    store.add(figures);
    audit.record(
        AuditRecord.of(by.actor(), Act.FIGURES_OPENED, figures.id())
            .with("partner", partner)
            .with("from", period.from())
            .with("to", period.to()));
    return figures.id();
  }

  @Transactional(readOnly = true)
  public List<FiguresSummary> list(Officer by) {
    by.require(READERS);
    return store.list();
  }

  /**
   * The signed figures with a partner, the earliest period first; what was replaced is left out.
   */
  @Transactional(readOnly = true)
  public List<SignedFigures> series(Officer by, AuthorityId partner) {
    by.require(READERS);
    List<FiguresSummary> joint =
        store.list().stream()
            .filter(s -> s.partner().equals(partner) && s.standing() == Standing.JOINT)
            .toList();
    List<UUID> replaced = joint.stream().flatMap(s -> s.replaces().stream()).toList();
    return joint.reversed().stream()
        .filter(s -> !replaced.contains(s.id()))
        .flatMap(s -> store.find(s.id()).flatMap(workings::signed).stream())
        .toList();
  }

  @Transactional(readOnly = true)
  public FiguresView view(Officer by, UUID id) {
    by.require(READERS);
    return workings.view(store.find(id).orElseThrow(NoSuchFigures::new));
  }

  /** The signed figures; empty until both signatures are here and verify. */
  @Transactional(readOnly = true)
  public Optional<SignedFigures> signed(Officer by, UUID id) {
    by.require(READERS);
    return workings.signed(store.find(id).orElseThrow(NoSuchFigures::new));
  }

  /** Takes an act out of our own count, with a reason that the partner will read. */
  @Transactional
  public void remove(Officer by, UUID id, CountedAct.Key key, String reason) {
    Figures figures = changeable(by, id);
    boolean counted = workings.counted(figures).stream().anyMatch(c -> c.act().key().equals(key));
    if (!counted) {
      throw new InvalidTerm("counted act", "one of our ledger");
    }
    adjust(by, figures, CountAdjustment.Kind.REMOVED, key, Optional.empty(), reason);
  }

  /**
   * Counts an act as the partner counts it, with a reason. Only what the partner's count holds can
   * be taken over: nobody writes acts into a count that neither ledger knows.
   */
  @Transactional
  public void accept(Officer by, UUID id, CountedAct.Key key, String reason) {
    Figures figures = changeable(by, id);
    CountedAct theirs =
        figures.theirs().stream()
            .flatMap(c -> c.content().acts().stream())
            .filter(a -> a.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new InvalidTerm("counted act", "one of the partner's count"));
    boolean ours = workings.counted(figures).stream().anyMatch(c -> c.act().key().equals(key));
    adjust(
        by,
        figures,
        ours ? CountAdjustment.Kind.CHANGED : CountAdjustment.Kind.ADDED,
        key,
        Optional.of(theirs),
        reason);
  }

  /** Counts again as the ledger says. */
  @Transactional
  public void withdraw(Officer by, UUID id, CountedAct.Key key) {
    Figures figures = changeable(by, id);
    adjustments.withdraw(figures.id(), key);
    audit.record(adjusted(by, figures, key).result("withdrawn"));
  }

  private void adjust(
      Officer by,
      Figures figures,
      CountAdjustment.Kind kind,
      CountedAct.Key key,
      Optional<CountedAct> act,
      String reason) {
    CountAdjustment change = new CountAdjustment(kind, key.measure(), key.by(), key.act(), reason);
    adjustments.put(figures.id(), new Figures.Adjustment(change, act, by.id(), clock.instant()));
    audit.record(adjusted(by, figures, key).result(kind.name()));
  }

  private static AuditRecord adjusted(Officer by, Figures figures, CountedAct.Key key) {
    return AuditRecord.of(by.actor(), Act.FIGURES_ADJUSTED, figures.id())
        .with("measure", key.measure())
        .with("by", key.by())
        .with("act", key.act());
  }

  /** Sends our count as the ledger and the adjustments make it now; a new version each time. */
  @Transactional
  public Sending send(Officer by, UUID id) {
    Figures figures = changeable(by, id);
    FiguresCount count = workings.next(figures);
    boolean nothingNew =
        figures
            .ours()
            .filter(c -> c.trouble().isEmpty())
            .filter(c ->
                c.content().acts().equals(count.acts())
                    && c.content().adjustments().equals(count.adjustments()))
            .isPresent();
    if (nothingNew) {
      throw new InvalidTerm("count", "other than the one sent before");
    }
    Decision decision =
        disclosure.decide(by.actor(), figures.partner(), count, Circumstances.PLAIN);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        Instant now = clock.instant();
        store.addCount(FiguresStore.Side.OURS, count, id, now, Optional.of(by.id()));
        outbox.enqueue(by.actor(), permit, id, count);
        audit.record(
            AuditRecord.of(by.actor(), Act.FIGURES_COUNT_SENT, id)
                .with("partner", figures.partner())
                .with("version", count.version())
                .with("acts", count.acts().size())
                .with("digest", count.digest().hex()));
        workings.settle(id);
        yield new Sending.Sent();
      }
      case Decision.Refused(var receipt) -> new Sending.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new Sending.HeldBack(receipt);
    };
  }

  /**
   * Locked, and open to change: once we have signed, our count stands until the partner's moves.
   */
  private Figures changeable(Officer by, UUID id) {
    by.require(COUNTER);
    Figures figures = store.lock(id).orElseThrow(NoSuchFigures::new);
    Standing standing = Standing.of(figures, workings.derived(figures));
    if (standing == Standing.JOINT || standing == Standing.SIGNED_BY_US) {
      throw new InvalidTerm("figures", "not signed by us yet");
    }
    return figures;
  }

  /** Notes that a bulletin was written from signed figures, for whom it concerns later. */
  @Transactional
  public Bulletin bulletin(Officer by, UUID id, String language, String form) {
    SignedFigures figures =
        signed(by, id).orElseThrow(() -> new InvalidTerm("figures", "signed by both"));
    audit.record(
        AuditRecord.of(by.actor(), Act.BULLETIN_WRITTEN, id)
            .with("partner", partnerOf(id))
            .with("record", figures.record().digest().hex())
            .with("language", language)
            .with("form", form));
    return Bulletin.of(figures);
  }

  private AuthorityId partnerOf(UUID id) {
    return store.find(id).orElseThrow(NoSuchFigures::new).partner();
  }

  /** What the acts of a measure come to: their sum, or for minutes their median. */
  public static long number(Measure measure, List<CountedAct> acts) {
    return Counting.number(
        measure.unit(), acts.stream().filter(a -> a.measure() == measure).toList());
  }

  /** What waits for this officer, or for a partner. */
  @Transactional(readOnly = true)
  public List<FiguresSummary> unfinished(Officer by) {
    return by.hasAny(COUNTER, Role.SUPERVISOR) ? store.unfinished() : List.of();
  }
}
