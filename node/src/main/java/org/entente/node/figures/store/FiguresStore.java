package org.entente.node.figures.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.figures.Figures;
import org.entente.node.figures.FiguresSummary;
import org.entente.node.figures.Standing;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures, counts and signatures in PostgreSQL; counts are kept in their canonical text. */
@Repository
public class FiguresStore {
  /** Whose count or signature it is. */
  public enum Side {
    OURS,
    THEIRS
  }

  private static final String SELECT =
      """
      SELECT f.*, EXISTS (SELECT 1 FROM figures_joint j WHERE j.figures = f.id) AS is_joint
      FROM figures_figures f
      """;

  private final JdbcClient jdbc;

  public FiguresStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Figures figures) {
    jdbc.sql(
            """
            INSERT INTO figures_figures
              (id, partner, agreement, from_day, to_day, replaces, opened, opened_here, standing)
            VALUES (:id, :partner, :agreement, :from, :to, :replaces, :opened, :here, 'COUNTING')
            """)
        .param("id", figures.id())
        .param("partner", figures.partner().value())
        .param("agreement", Canonical.text(figures.agreement()))
        .param("from", Date.valueOf(figures.period().from()))
        .param("to", Date.valueOf(figures.period().to()))
        .param("replaces", figures.replaces().orElse(null))
        .param("opened", Timestamp.from(figures.opened()))
        .param("here", figures.openedHere())
        .update();
  }

  /** Both sides opened the same period at once: from now on it has the earlier of the two ids. */
  public void rename(UUID from, UUID to) {
    jdbc.sql("UPDATE figures_figures SET id = :to WHERE id = :from")
        .param("to", to)
        .param("from", from)
        .update();
  }

  /** The figures, locked until the transaction ends. */
  public Optional<Figures> lock(UUID id) {
    jdbc.sql("SELECT id FROM figures_figures WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  public Optional<Figures> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE f.id = :id").param("id", id).query(this::figures).optional();
  }

  /** Those of the period with the partner that are not signed by both. */
  public Optional<Figures> findOpen(AuthorityId partner, FiguresPeriod period) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE f.partner = :partner AND f.from_day = :from AND f.to_day = :to
                  AND NOT EXISTS (SELECT 1 FROM figures_joint j WHERE j.figures = f.id)
                """)
        .param("partner", partner.value())
        .param("from", Date.valueOf(period.from()))
        .param("to", Date.valueOf(period.to()))
        .query(this::figures)
        .optional();
  }

  /** The newest signed figures of the period with the partner. */
  public Optional<UUID> findNewestJoint(AuthorityId partner, FiguresPeriod period) {
    return jdbc.sql(
            """
            SELECT f.id FROM figures_figures f JOIN figures_joint j ON j.figures = f.id
            WHERE f.partner = :partner AND f.from_day = :from AND f.to_day = :to
            ORDER BY j.at DESC LIMIT 1
            """)
        .param("partner", partner.value())
        .param("from", Date.valueOf(period.from()))
        .param("to", Date.valueOf(period.to()))
        .query(UUID.class)
        .optional();
  }

  /** All, the latest period first. */
  public List<FiguresSummary> list() {
    return jdbc.sql("SELECT * FROM figures_figures ORDER BY to_day DESC, opened DESC LIMIT 500")
        .query(FiguresStore::summary)
        .list();
  }

  /** Those that both have not signed yet. */
  public List<FiguresSummary> unfinished() {
    return jdbc.sql("SELECT * FROM figures_figures WHERE standing <> 'JOINT' ORDER BY due")
        .query(FiguresStore::summary)
        .list();
  }

  /** Notes where they stand, so that lists need not read the counts. */
  public void stand(UUID figures, Standing standing, Optional<Instant> due) {
    jdbc.sql("UPDATE figures_figures SET standing = :standing, due = :due WHERE id = :id")
        .param("standing", standing.name())
        .param("due", due.map(Timestamp::from).orElse(null))
        .param("id", figures)
        .update();
  }

  public void addCount(
      Side side, FiguresCount count, UUID figures, Instant at, Optional<OfficerId> by) {
    jdbc.sql(
            """
            INSERT INTO figures_count (figures, side, version, content, at, officer)
            VALUES (:figures, :side, :version, :content, :at, :officer)
            """)
        .param("figures", figures)
        .param("side", side.name())
        .param("version", count.version())
        .param("content", Canonical.text(count))
        .param("at", Timestamp.from(at))
        .param("officer", by.map(OfficerId::value).orElse(null))
        .update();
  }

  /** Notes why a count of ours did not arrive. */
  public void countTrouble(UUID figures, int version, String code) {
    jdbc.sql(
            """
            UPDATE figures_count SET trouble = :code
            WHERE figures = :figures AND side = 'OURS' AND version = :version
            """)
        .param("code", code)
        .param("figures", figures)
        .param("version", version)
        .update();
  }

  public void sign(Side side, UUID figures, Figures.Signed signed) {
    jdbc.sql(
            """
            INSERT INTO figures_signature (figures, side, record, signature, at, officer)
            VALUES (:figures, :side, :record, :signature, :at, :officer)
            ON CONFLICT (figures, side) DO UPDATE
            SET record = excluded.record, signature = excluded.signature, at = excluded.at,
                officer = excluded.officer
            """)
        .param("figures", figures)
        .param("side", side.name())
        .param("record", signed.record().bytes())
        .param("signature", signed.signature().bytes())
        .param("at", Timestamp.from(signed.at()))
        .param("officer", signed.officer().map(OfficerId::value).orElse(null))
        .update();
  }

  /** Our signature did not arrive: it is as if it had not been given, unless both have signed. */
  public void unsign(UUID figures) {
    jdbc.sql(
            """
            DELETE FROM figures_signature s WHERE s.figures = :figures AND s.side = 'OURS'
              AND NOT EXISTS (SELECT 1 FROM figures_joint j WHERE j.figures = s.figures)
            """)
        .param("figures", figures)
        .update();
  }

  private static FiguresSummary summary(ResultSet row, int number) throws SQLException {
    return new FiguresSummary(
        row.getObject("id", UUID.class),
        new AuthorityId(row.getString("partner")),
        period(row),
        Optional.ofNullable(row.getObject("replaces", UUID.class)),
        Standing.valueOf(row.getString("standing")),
        Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant));
  }

  private static FiguresPeriod period(ResultSet row) throws SQLException {
    return new FiguresPeriod(
        row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
  }

  private Optional<Figures.Count> count(UUID figures, Side side) {
    return jdbc.sql(
            """
            SELECT * FROM figures_count WHERE figures = :figures AND side = :side
            ORDER BY version DESC LIMIT 1
            """)
        .param("figures", figures)
        .param("side", side.name())
        .query((row, _) ->
            new Figures.Count(
                Canonical.decode(row.getString("content"), FiguresCount.class),
                row.getTimestamp("at").toInstant(),
                officer(row),
                Optional.ofNullable(row.getString("trouble"))))
        .optional();
  }

  private Optional<Figures.Signed> signature(UUID figures, Side side) {
    return jdbc.sql("SELECT * FROM figures_signature WHERE figures = :figures AND side = :side")
        .param("figures", figures)
        .param("side", side.name())
        .query((row, _) ->
            new Figures.Signed(
                Octets.of(row.getBytes("record")),
                Octets.of(row.getBytes("signature")),
                row.getTimestamp("at").toInstant(),
                officer(row)))
        .optional();
  }

  private static Optional<OfficerId> officer(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new);
  }

  private Figures figures(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Figures(
        id,
        new AuthorityId(row.getString("partner")),
        Canonical.decode(row.getString("agreement"), AgreementRef.class),
        period(row),
        Optional.ofNullable(row.getObject("replaces", UUID.class)),
        row.getTimestamp("opened").toInstant(),
        row.getBoolean("opened_here"),
        count(id, Side.OURS),
        count(id, Side.THEIRS),
        signature(id, Side.OURS),
        signature(id, Side.THEIRS),
        row.getBoolean("is_joint"));
  }
}
