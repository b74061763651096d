package org.entente.node.trends.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.node.trends.Incident;
import org.entente.node.trends.IncidentImport;
import org.entente.node.trends.RowFinding;
import org.entente.protocol.CauseOfDeath;
import org.entente.protocol.MigrationRoute;
import org.entente.protocol.OriginRegion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents and their imports in PostgreSQL. */
@Repository
public class IncidentStore {
  /** How many incidents and dead one combination of codes has in a month. */
  public record Cell(
      YearMonth month,
      MigrationRoute route,
      CauseOfDeath cause,
      OriginRegion origin,
      int incidents,
      int dead) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  public IncidentStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  public void begin(UUID id, int expected, OfficerId by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO trends_import (id, state, expected, officer, started)
            VALUES (:id, 'RUNNING', :expected, :officer, :now)
            """)
        .param("id", id)
        .param("expected", expected)
        .param("officer", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  public void add(UUID id, List<Incident> incidents, List<RowFinding> findings, int rows) {
    batches.batchUpdate(
        """
        INSERT INTO trends_incident (import, line, month, route, cause, origin, dead, missing,
          survivors, latitude, longitude)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        incidents,
        incidents.size(),
        (statement, incident) -> {
          statement.setObject(1, id);
          statement.setInt(2, incident.line());
          statement.setDate(3, day(incident.month()));
          statement.setString(4, incident.route().name());
          statement.setString(5, incident.cause().name());
          statement.setString(6, incident.origin().name());
          statement.setInt(7, incident.dead());
          statement.setInt(8, incident.missing());
          statement.setInt(9, incident.survivors());
          statement.setObject(
              10, incident.place().map(Incident.Place::latitude).orElse(null), Types.DOUBLE);
          statement.setObject(
              11, incident.place().map(Incident.Place::longitude).orElse(null), Types.DOUBLE);
        });
    batches.batchUpdate(
        "INSERT INTO trends_finding (import, line, reason) VALUES (?, ?, ?)",
        findings,
        Math.max(1, findings.size()),
        (statement, finding) -> {
          statement.setObject(1, id);
          statement.setInt(2, finding.line());
          statement.setString(3, finding.reason().name());
        });
    jdbc.sql("UPDATE trends_import SET line = line + :rows, kept = kept + :kept WHERE id = :id")
        .param("rows", rows)
        .param("kept", incidents.size())
        .param("id", id)
        .update();
  }

  public void end(UUID id, IncidentImport.State state, Instant now) {
    jdbc.sql("UPDATE trends_import SET state = :state, ended = :now WHERE id = :id")
        .param("state", state.name())
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  /** Forgets the incidents of every other import; what was found in their rows goes with them. */
  public void forgetOthers(UUID id) {
    jdbc.sql("DELETE FROM trends_import WHERE id <> :id AND state <> 'RUNNING'")
        .param("id", id)
        .update();
  }

  public Optional<IncidentImport> newest() {
    return one("ORDER BY started DESC LIMIT 1");
  }

  public Optional<IncidentImport> current() {
    return one("WHERE state = 'DONE' ORDER BY started DESC LIMIT 1");
  }

  private Optional<IncidentImport> one(String which) {
    return jdbc.sql("SELECT * FROM trends_import " + which).query(this::read).optional();
  }

  private IncidentImport read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Map<RowFinding.Reason, Integer> findings = new EnumMap<>(RowFinding.Reason.class);
    jdbc.sql("SELECT reason, count(*) AS n FROM trends_finding WHERE import = :id GROUP BY reason")
        .param("id", id)
        .query((found, _) ->
            findings.put(RowFinding.Reason.valueOf(found.getString("reason")), found.getInt("n")))
        .list();
    return new IncidentImport(
        id,
        IncidentImport.State.valueOf(row.getString("state")),
        row.getInt("line"),
        row.getInt("kept"),
        row.getInt("expected"),
        findings,
        row.getTimestamp("started").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended")).map(Timestamp::toInstant));
  }

  /** The first findings by line. */
  public List<RowFinding> findings(UUID id, int most) {
    return jdbc.sql(
            """
            SELECT line, reason FROM trends_finding WHERE import = :id ORDER BY line, reason
            LIMIT :most
            """)
        .param("id", id)
        .param("most", most)
        .query((row, _) ->
            new RowFinding(row.getInt("line"), RowFinding.Reason.valueOf(row.getString("reason"))))
        .list();
  }

  /** All incidents with a month, counted by month and codes. */
  public List<Cell> cells(UUID id) {
    return jdbc.sql(
            """
            SELECT month, route, cause, origin, count(*) AS incidents, sum(dead + missing) AS dead
            FROM trends_incident WHERE import = :id AND month IS NOT NULL
            GROUP BY month, route, cause, origin
            """)
        .param("id", id)
        .query((row, _) ->
            new Cell(
                YearMonth.from(row.getDate("month").toLocalDate()),
                MigrationRoute.valueOf(row.getString("route")),
                CauseOfDeath.valueOf(row.getString("cause")),
                OriginRegion.valueOf(row.getString("origin")),
                row.getInt("incidents"),
                row.getInt("dead")))
        .list();
  }

  /** The incidents of the months that have a place. */
  public List<Incident> placed(UUID id, YearMonth from, YearMonth to) {
    return jdbc.sql(
            """
            SELECT * FROM trends_incident
            WHERE import = :id AND month BETWEEN :from AND :to AND latitude IS NOT NULL
            """)
        .param("id", id)
        .param("from", Date.valueOf(from.atDay(1)))
        .param("to", Date.valueOf(to.atDay(1)))
        .query(IncidentStore::incident)
        .list();
  }

  private static Incident incident(ResultSet row, int number) throws SQLException {
    return new Incident(
        row.getInt("line"),
        Optional.ofNullable(row.getDate("month")).map(d -> YearMonth.from(d.toLocalDate())),
        MigrationRoute.valueOf(row.getString("route")),
        CauseOfDeath.valueOf(row.getString("cause")),
        OriginRegion.valueOf(row.getString("origin")),
        row.getInt("dead"),
        row.getInt("missing"),
        row.getInt("survivors"),
        Optional.of(new Incident.Place(row.getDouble("latitude"), row.getDouble("longitude"))));
  }

  private static @Nullable Date day(Optional<YearMonth> month) {
    return month.map(m -> Date.valueOf(m.atDay(1))).orElse(null);
  }
}
