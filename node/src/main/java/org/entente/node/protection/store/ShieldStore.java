package org.entente.node.protection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.protection.Shield;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shields in PostgreSQL. */
@Repository
public class ShieldStore {
  private final JdbcClient jdbc;

  public ShieldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean add(Shield shield) {
    return jdbc.sql(
                """
                INSERT INTO protection_shield (id, record, partner, need, raised_by, raised_at)
                VALUES (:id, :record, :partner, :need, :by, :at)
                ON CONFLICT (record, partner) DO NOTHING
                """)
            .param("id", shield.id())
            .param("record", shield.record())
            .param("partner", shield.from().value())
            .param("need", shield.need().name())
            .param("by", shield.raisedBy().value())
            .param("at", Timestamp.from(shield.raisedAt()))
            .update()
        == 1;
  }

  public Optional<Shield> remove(UUID id) {
    return jdbc.sql("DELETE FROM protection_shield WHERE id = :id RETURNING *")
        .param("id", id)
        .query(ShieldStore::shield)
        .optional();
  }

  public List<Shield> list() {
    return jdbc.sql("SELECT * FROM protection_shield ORDER BY raised_at DESC")
        .query(ShieldStore::shield)
        .list();
  }

  public Set<String> shieldedFrom(AuthorityId partner) {
    return new HashSet<>(
        jdbc.sql("SELECT record FROM protection_shield WHERE partner = :partner")
            .param("partner", partner.value())
            .query(String.class)
            .list());
  }

  private static Shield shield(ResultSet row, int number) throws SQLException {
    return new Shield(
        row.getObject("id", UUID.class),
        row.getString("record"),
        new AuthorityId(row.getString("partner")),
        ProtectionNeed.valueOf(row.getString("need")),
        new OfficerId(row.getObject("raised_by", UUID.class)),
        row.getTimestamp("raised_at").toInstant());
  }
}
