package org.entente.node.trends;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.trends.format.IncidentRows;
import org.entente.node.trends.format.ShippedIncidents;
import org.entente.node.trends.store.IncidentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports the incidents of the Missing Migrants Project, row by row, with progress to look at. */
@Service
public class IncidentDesk implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(IncidentDesk.class);
  private static final Role[] IMPORTERS = {
    Role.ANALYST, Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.OPERATOR
  };
  private static final int BATCH = 1000;

  private final IncidentStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  IncidentDesk(
      IncidentStore store,
      Audit audit,
      Ids ids,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Whether the officer may import incidents. */
  public static boolean mayImport(Officer officer) {
    return officer.active() && officer.hasAny(IMPORTERS);
  }

  /** Begins to import the incidents that ship with the product; returns at once. */
  public void beginShipped(Officer by) {
    UUID id = begin(by, ShippedIncidents.ROWS);
    threads.execute(() -> load(by, id, ShippedIncidents.open()));
  }

  /** Imports a file to its end. */
  public IncidentImport importFile(Officer by, InputStream file, int expected) {
    load(by, begin(by, expected), file);
    return newest().orElseThrow();
  }

  private UUID begin(Officer by, int expected) {
    by.require(IMPORTERS);
    UUID id = ids.next();
    transaction.executeWithoutResult(_ -> store.begin(id, expected, by.id(), clock.instant()));
    return id;
  }

  private void load(Officer by, UUID id, InputStream file) {
    Batch batch = new Batch(id);
    try (file) {
      IncidentRows.read(file, batch::add);
      batch.flush();
      transaction.executeWithoutResult(_ -> end(by, id, IncidentImport.State.DONE));
    } catch (IOException | RuntimeException e) {
      // Whatever stops an import, what was counted before it stays in use.
      LOG.warn("an import of incidents failed: {}", e.getClass().getSimpleName());
      transaction.executeWithoutResult(_ -> end(by, id, IncidentImport.State.FAILED));
    }
  }

  private void end(Officer by, UUID id, IncidentImport.State state) {
    store.end(id, state, clock.instant());
    if (state == IncidentImport.State.DONE) {
      store.forgetOthers(id);
    }
    IncidentImport done = store.newest().orElseThrow();
    audit.record(
        AuditRecord.of(by.actor(), Act.INCIDENTS_IMPORTED, id)
            .result(state == IncidentImport.State.DONE ? "done" : state.name())
            .with("rows", done.rows())
            .with("kept", done.kept()));
  }

  /** The newest import, as far as it has come. */
  @Transactional(readOnly = true)
  public Optional<IncidentImport> newest() {
    return store.newest();
  }

  /** What was found in its rows, by line. */
  @Transactional(readOnly = true)
  public List<RowFinding> findings(UUID id, int most) {
    return store.findings(id, most);
  }

  @Override
  public void destroy() {
    threads.close();
  }

  /** Rows on their way into the store, many at once. */
  private final class Batch {
    private final UUID id;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private int rows;

    Batch(UUID id) {
      this.id = id;
    }

    void add(IncidentRows.Row row) {
      rows++;
      row.incident().ifPresent(incidents::add);
      findings.addAll(row.findings());
      if (rows == BATCH) {
        flush();
      }
    }

    void flush() {
      transaction.executeWithoutResult(_ -> store.add(id, incidents, findings, rows));
      incidents.clear();
      findings.clear();
      rows = 0;
    }
  }
}
