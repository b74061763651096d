package org.entente.node.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.protection.Referral;
import org.entente.node.staff.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals in PostgreSQL. */
@Repository
public class ReferralStore {
  private final JdbcClient jdbc;

  public ReferralStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Referral referral) {
    jdbc.sql(
            """
            INSERT INTO protection_referral (id, file, need, referred_to, state, made_by, made, due)
            VALUES (:id, :file, :need, :to, :state, :by, :made, :due)
            """)
        .param("id", referral.id())
        .param("file", referral.careFile())
        .param("need", referral.need().name())
        .param("to", referral.to())
        .param("state", referral.state().name())
        .param("by", referral.by().map(OfficerId::value).orElse(null))
        .param("made", Timestamp.from(referral.made()))
        .param("due", Timestamp.from(referral.due()))
        .update();
  }

  public Optional<Referral> lock(UUID id) {
    return jdbc.sql("SELECT * FROM protection_referral WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(ReferralStore::referral)
        .optional();
  }

  public void step(UUID id, Referral.State to) {
    jdbc.sql("UPDATE protection_referral SET state = :state WHERE id = :id")
        .param("state", to.name())
        .param("id", id)
        .update();
  }

  public List<Referral> of(UUID file) {
    return jdbc.sql("SELECT * FROM protection_referral WHERE file = :file ORDER BY made")
        .param("file", file)
        .query(ReferralStore::referral)
        .list();
  }

  public List<Referral> list() {
    return jdbc.sql(
            """
            SELECT * FROM protection_referral
            ORDER BY (state IN ('REJECTED', 'DONE')), due LIMIT 500
            """)
        .query(ReferralStore::referral)
        .list();
  }

  /** Not taken up in time, and nobody was told yet. */
  public List<Referral> late(Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM protection_referral
            WHERE state = 'PENDING' AND overdue IS NULL AND due < :now
            FOR UPDATE SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .query(ReferralStore::referral)
        .list();
  }

  public void overdue(UUID id, Instant at) {
    jdbc.sql("UPDATE protection_referral SET overdue = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  private static Referral referral(ResultSet row, int number) throws SQLException {
    return new Referral(
        row.getObject("id", UUID.class),
        row.getObject("file", UUID.class),
        Referral.Need.valueOf(row.getString("need")),
        row.getString("referred_to"),
        Referral.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("made_by", UUID.class)).map(OfficerId::new),
        row.getTimestamp("made").toInstant(),
        row.getTimestamp("due").toInstant(),
        Optional.ofNullable(row.getTimestamp("overdue")).map(Timestamp::toInstant));
  }
}
