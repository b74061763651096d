package org.entente.node.sharing.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.sharing.SharedReport;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendReport;
import org.entente.protocol.TrendSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shared counts in PostgreSQL. */
@Repository
public class SharingStore {
  /** A month as it left the first time. */
  public record Frozen(TrendDimension by, TrendReport report) {}

  private final JdbcClient jdbc;

  public SharingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The month as it left before, locked until the transaction ends. */
  public Optional<Frozen> lock(TrendSource source, YearMonth month) {
    return jdbc.sql(
            """
            SELECT dimension, content FROM sharing_month
            WHERE source = :source AND month = :month FOR UPDATE
            """)
        .param("source", source.name())
        .param("month", Date.valueOf(month.atDay(1)))
        .query((row, _) ->
            new Frozen(
                TrendDimension.valueOf(row.getString("dimension")),
                Canonical.decode(row.getString("content"), TrendReport.class)))
        .optional();
  }

  public void freeze(TrendReport report, Instant now) {
    jdbc.sql(
            """
            INSERT INTO sharing_month (source, month, dimension, content, frozen)
            VALUES (:source, :month, :dimension, :content, :now)
            """)
        .param("source", report.source().name())
        .param("month", Date.valueOf(report.yearMonth().atDay(1)))
        .param("dimension", report.by().name())
        .param("content", Canonical.text(report))
        .param("now", Timestamp.from(now))
        .update();
  }

  public boolean isShared(AuthorityId partner, TrendDimension dimension, YearMonth month) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM sharing_report WHERE ours AND partner = :partner
              AND source = :source AND month = :month AND dimension = :dimension)
            """)
        .param("partner", partner.value())
        .param("source", dimension.source().name())
        .param("month", Date.valueOf(month.atDay(1)))
        .param("dimension", dimension.name())
        .query(Boolean.class)
        .single();
  }

  public void add(SharedReport shared) {
    TrendReport report = shared.report();
    jdbc.sql(
            """
            INSERT INTO sharing_report (id, ours, partner, source, month, dimension, content,
              officer, at)
            VALUES (:id, :ours, :partner, :source, :month, :dimension, :content, :officer, :at)
            """)
        .param("id", report.report())
        .param("ours", shared.ours())
        .param("partner", shared.partner().value())
        .param("source", report.source().name())
        .param("month", Date.valueOf(report.yearMonth().atDay(1)))
        .param("dimension", report.by().name())
        .param("content", Canonical.text(report))
        .param("officer", shared.by().map(OfficerId::value).orElse(null))
        .param("at", Timestamp.from(shared.at()))
        .update();
  }

  public List<SharedReport> list(int most) {
    return jdbc.sql("SELECT * FROM sharing_report ORDER BY at DESC LIMIT :most")
        .param("most", most)
        .query((row, _) ->
            new SharedReport(
                row.getBoolean("ours"),
                new AuthorityId(row.getString("partner")),
                Canonical.decode(row.getString("content"), TrendReport.class),
                Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
                row.getTimestamp("at").toInstant()))
        .list();
  }
}
