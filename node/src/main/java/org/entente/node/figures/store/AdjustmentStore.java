package org.entente.node.figures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.figures.Figures;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountAdjustment;
import org.entente.protocol.CountedAct;
import org.entente.protocol.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this authority changed in its own counts by hand. */
@Repository
public class AdjustmentStore {
  private final JdbcClient jdbc;

  public AdjustmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Figures.Adjustment> list(UUID figures) {
    return jdbc.sql("SELECT * FROM figures_adjustment WHERE figures = :figures ORDER BY made")
        .param("figures", figures)
        .query(AdjustmentStore::adjustment)
        .list();
  }

  public void put(UUID figures, Figures.Adjustment adjustment) {
    CountAdjustment change = adjustment.change();
    jdbc.sql(
            """
            INSERT INTO figures_adjustment
              (figures, measure, doer, act, kind, reason, at, quantity, officer, made)
            VALUES (:figures, :measure, :doer, :act, :kind, :reason, :at, :quantity, :officer, :made)
            ON CONFLICT (figures, measure, doer, act) DO UPDATE
            SET kind = excluded.kind, reason = excluded.reason, at = excluded.at,
                quantity = excluded.quantity, officer = excluded.officer, made = excluded.made
            """)
        .param("figures", figures)
        .param("measure", change.measure().name())
        .param("doer", change.by().value())
        .param("act", change.act())
        .param("kind", change.kind().name())
        .param("reason", change.reason())
        .param("at", adjustment.act().map(a -> Timestamp.from(a.at())).orElse(null))
        .param("quantity", adjustment.act().map(CountedAct::quantity).orElse(null))
        .param("officer", adjustment.officer().value())
        .param("made", Timestamp.from(adjustment.at()))
        .update();
  }

  public void withdraw(UUID figures, CountedAct.Key key) {
    jdbc.sql(
            """
            DELETE FROM figures_adjustment
            WHERE figures = :figures AND measure = :measure AND doer = :doer AND act = :act
            """)
        .param("figures", figures)
        .param("measure", key.measure().name())
        .param("doer", key.by().value())
        .param("act", key.act())
        .update();
  }

  private static Figures.Adjustment adjustment(ResultSet row, int number) throws SQLException {
    CountAdjustment change =
        new CountAdjustment(
            CountAdjustment.Kind.valueOf(row.getString("kind")),
            Measure.valueOf(row.getString("measure")),
            new AuthorityId(row.getString("doer")),
            row.getString("act"),
            row.getString("reason"));
    Timestamp at = row.getTimestamp("at");
    Optional<CountedAct> act =
        at == null
            ? Optional.empty()
            : Optional.of(
                new CountedAct(
                    change.measure(),
                    change.by(),
                    change.act(),
                    at.toInstant(),
                    row.getLong("quantity")));
    return new Figures.Adjustment(
        change,
        act,
        new OfficerId(row.getObject("officer", UUID.class)),
        row.getTimestamp("made").toInstant());
  }
}
