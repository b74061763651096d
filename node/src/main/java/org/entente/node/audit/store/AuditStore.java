package org.entente.node.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.AuditEntry;
import org.entente.protocol.Canonical;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit entries in PostgreSQL. They are only ever added. */
@Repository
public class AuditStore {
  /** An entry that has no place in the ledger yet. */
  public record Unsequenced(long seq, byte[] leaf) {}

  /** A new entry and what the ledger will hold of it. */
  public record Unplaced(AuditEntry entry, byte[] leaf) {}

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  public AuditStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Adds the entries with their leaves, in this order. */
  public void add(List<Unplaced> entries) {
    batches.batchUpdate(
        """
        INSERT INTO audit_entry (id, at, actor, act, record, result, facts, leaf)
        VALUES (:id, :at, :actor, :act, :record, :result, :facts::jsonb, :leaf)
        """,
        entries.stream().map(AuditStore::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(Unplaced unplaced) {
    AuditEntry entry = unplaced.entry();
    return new MapSqlParameterSource()
        .addValue("id", entry.id())
        .addValue("at", Timestamp.from(entry.at()))
        .addValue("actor", entry.actor())
        .addValue("act", entry.act())
        .addValue("record", entry.record())
        .addValue("result", entry.result())
        .addValue("facts", Canonical.text(entry.facts()))
        .addValue("leaf", unplaced.leaf());
  }

  /**
   * The next entries without a place, in the order they were written; entries still uncommitted are
   * not seen.
   */
  public List<Unsequenced> nextUnsequenced(int most) {
    return jdbc.sql(
            """
            SELECT seq, leaf FROM audit_entry WHERE leaf_index IS NULL ORDER BY seq LIMIT :most
            """)
        .param("most", most)
        .query((row, _) -> new Unsequenced(row.getLong("seq"), row.getBytes("leaf")))
        .list();
  }

  /** Gives these entries, in this order, the places in the ledger from the given one on. */
  public void place(List<Unsequenced> entries, long from) {
    jdbc.sql(
            """
            UPDATE audit_entry e SET leaf_index = :from + p.place - 1
            FROM unnest(:seqs::bigint[]) WITH ORDINALITY AS p (seq, place)
            WHERE e.seq = p.seq AND e.leaf_index IS NULL
            """)
        .param("from", from)
        .param("seqs", entries.stream().mapToLong(Unsequenced::seq).toArray())
        .update();
  }

  public Optional<AuditEntry> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id").param("id", id).query(AuditStore::entry).optional();
  }

  public byte[] leaf(UUID id) {
    return jdbc.sql("SELECT leaf FROM audit_entry WHERE id = :id")
        .param("id", id)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  /**
   * The newest entries about a record, or about all when the record is empty, before the given
   * sequence.
   */
  public List<AuditEntry> latest(int most, int offset) {
    return jdbc.sql(SELECT + " ORDER BY seq DESC LIMIT :most OFFSET :offset")
        .param("most", most)
        .param("offset", offset)
        .query(AuditStore::entry)
        .list();
  }

  public List<AuditEntry> latestOf(String act, int most, int offset) {
    return jdbc.sql(SELECT + " WHERE act = :act ORDER BY seq DESC LIMIT :most OFFSET :offset")
        .param("act", act)
        .param("most", most)
        .param("offset", offset)
        .query(AuditStore::entry)
        .list();
  }

  public List<AuditEntry> latestAbout(String record, int most) {
    return jdbc.sql(SELECT + " WHERE record = :record ORDER BY seq DESC LIMIT :most")
        .param("record", record)
        .param("most", most)
        .query(AuditStore::entry)
        .list();
  }

  /** Entries of these acts that stand in the ledger, in the order they were written. */
  public List<AuditEntry> ledgered(List<String> acts, Instant from, Instant before) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE act IN (:acts) AND leaf_index IS NOT NULL AND at >= :from AND at < :before
                ORDER BY seq
                """)
        .param("acts", acts)
        .param("from", Timestamp.from(from))
        .param("before", Timestamp.from(before))
        .query(AuditStore::entry)
        .list();
  }

  public long count() {
    return jdbc.sql("SELECT count(*) FROM audit_entry").query(Long.class).single();
  }

  /** Leaves in ledger order from the given index. */
  public List<byte[]> leaves(long from, int most) {
    return jdbc.sql(
            """
            SELECT leaf FROM audit_entry
            WHERE leaf_index >= :from ORDER BY leaf_index LIMIT :most
            """)
        .param("from", from)
        .param("most", most)
        .query((row, _) -> row.getBytes(1))
        .list();
  }

  private static final String SELECT =
      "SELECT id, at, actor, act, record, result, facts, leaf_index FROM audit_entry";

  @SuppressWarnings("unchecked")
  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    long leaf = row.getLong("leaf_index");
    Optional<Long> index = row.wasNull() ? Optional.empty() : Optional.of(leaf);
    Instant at = row.getTimestamp("at").toInstant();
    Map<String, String> facts = FACTS.readValue(row.getString("facts"), Map.class);
    return new AuditEntry(
        row.getObject("id", UUID.class),
        at,
        row.getString("actor"),
        row.getString("act"),
        row.getString("record"),
        row.getString("result"),
        Map.copyOf(new java.util.TreeMap<>(facts)),
        index);
  }

  private static final tools.jackson.databind.json.JsonMapper FACTS =
      tools.jackson.databind.json.JsonMapper.shared();
}
