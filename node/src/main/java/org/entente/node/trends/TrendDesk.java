package org.entente.node.trends;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.trends.store.FactStore;
import org.entente.node.trends.store.IncidentStore;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows trends, and takes in facts that officers code from case files. */
@Service
public class TrendDesk {
  private static final Role[] READERS = {
    Role.ANALYST,
    Role.INVESTIGATOR,
    Role.LIAISON_OFFICER,
    Role.SUPERVISOR,
    Role.LEGAL_ADVISER,
    Role.DATA_PROTECTION_OFFICER
  };
  private static final Role[] CODERS = {
    Role.ANALYST, Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR
  };

  /** The picture of an import; imports never change once they are done. */
  private record Counted(UUID imported, Picture picture) {}

  private final IncidentStore incidents;
  private final FactStore facts;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final AtomicReference<Optional<Counted>> kept = new AtomicReference<>(Optional.empty());

  TrendDesk(IncidentStore incidents, FactStore facts, Audit audit, Ids ids, InstantSource clock) {
    this.incidents = incidents;
    this.facts = facts;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether the officer may see trends. */
  public static boolean mayRead(Officer officer) {
    return officer.active() && officer.hasAny(READERS);
  }

  /** Whether the officer may code facts. */
  public static boolean mayCode(Officer officer) {
    return officer.active() && officer.hasAny(CODERS);
  }

  /** All series of a source; empty when there is nothing yet. */
  @Transactional(readOnly = true)
  public Picture picture(Officer by, TrendSource source) {
    by.require(READERS);
    return picture(source);
  }

  /** All series of a source, for modules that share counts. */
  @Transactional(readOnly = true)
  public Picture picture(TrendSource source) {
    return switch (source) {
      case INCIDENTS ->
          incidents.current().map(i -> counted(i.id())).orElse(new Picture(List.of(), List.of()));
      case CASE_FILES -> count(facts.list());
    };
  }

  private Picture counted(UUID imported) {
    Optional<Counted> before = kept.get();
    if (before.filter(c -> c.imported().equals(imported)).isPresent()) {
      return before.get().picture();
    }
    Picture picture = countIncidents(incidents.cells(imported));
    kept.set(Optional.of(new Counted(imported, picture)));
    return picture;
  }

  private static Picture countIncidents(List<IncidentStore.Cell> cells) {
    Optional<YearMonth> first =
        cells.stream().map(IncidentStore.Cell::month).min(YearMonth::compareTo);
    Optional<YearMonth> last =
        cells.stream().map(IncidentStore.Cell::month).max(YearMonth::compareTo);
    if (first.isEmpty() || last.isEmpty()) {
      return new Picture(List.of(), List.of());
    }
    Counting counting = new Counting(first.get(), last.get());
    for (IncidentStore.Cell cell : cells) {
      counting.addToAll(cell.month(), cell.incidents(), cell.dead());
      counting.add(
          TrendDimension.ROUTE, cell.route().name(), cell.month(), cell.incidents(), cell.dead());
      counting.add(
          TrendDimension.CAUSE, cell.cause().name(), cell.month(), cell.incidents(), cell.dead());
      counting.add(
          TrendDimension.ORIGIN, cell.origin().name(), cell.month(), cell.incidents(), cell.dead());
    }
    return counting.picture(TrendDimension.ROUTE);
  }

  private static Picture count(List<CodedFact> facts) {
    Optional<YearMonth> first = facts.stream().map(CodedFact::month).min(YearMonth::compareTo);
    Optional<YearMonth> last = facts.stream().map(CodedFact::month).max(YearMonth::compareTo);
    if (first.isEmpty() || last.isEmpty()) {
      return new Picture(List.of(), List.of());
    }
    Counting counting = new Counting(first.get(), last.get());
    for (CodedFact fact : facts) {
      counting.addToAll(fact.month(), 1, 0);
      for (TrendDimension dimension : TrendDimension.of(TrendSource.CASE_FILES)) {
        fact.codes(dimension).forEach(code -> counting.add(dimension, code, fact.month(), 1, 0));
      }
    }
    return counting.picture(TrendDimension.WAY);
  }

  /** The incidents with a place from the first to the last month. */
  @Transactional(readOnly = true)
  public List<Incident> placed(Officer by, YearMonth from, YearMonth to) {
    by.require(READERS);
    return incidents.current().map(i -> incidents.placed(i.id(), from, to)).orElse(List.of());
  }

  /** The facts coded here, the newest month first. */
  @Transactional(readOnly = true)
  public List<CodedFact> facts(Officer by) {
    by.require(READERS);
    return facts.list();
  }

  /** Keeps a fact, in codes alone; who coded it stands in the audit. */
  @Transactional
  public void code(Officer by, CodedFact fact) {
    by.require(CODERS);
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    if (fact.month().isAfter(now) || fact.month().isBefore(now.minusYears(20))) {
      throw new InvalidTerm("month", "a month of the last twenty years");
    }
    UUID id = ids.next();
    facts.add(id, fact);
    audit.record(
        AuditRecord.of(by.actor(), Act.FACT_CODED, id)
            .with("month", fact.month())
            .with("way", fact.way())
            .with("trafficking-indicator", fact.isTraffickingIndicator()));
  }
}
