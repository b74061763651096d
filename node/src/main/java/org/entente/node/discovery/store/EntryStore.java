package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners may find in the classes in which we as holder learn first, in PostgreSQL. */
@Repository
public class EntryStore {
  /** Entries of ours that a partner is evaluating. */
  public record Batch(
      LookupClass lookupClass, int epoch, Octets lockedBlinding, List<Long> digests) {}

  /** An entry and a record it belongs to. */
  public record Owned(long digest, String record) {}

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  public EntryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  private JdbcClient.StatementSpec of(String sql, AuthorityId partner, LookupClass lookupClass) {
    return jdbc.sql(sql).param("partner", partner.value()).param("class", lookupClass.name());
  }

  /** Forgets all entries of a class, to begin anew. */
  public void forgetEntries(AuthorityId partner, LookupClass lookupClass) {
    for (String table : List.of("discovery_entry_batch", "discovery_entry")) {
      of(
              "DELETE FROM " + table + " WHERE partner = :partner AND class = :class",
              partner,
              lookupClass)
          .update();
    }
  }

  public long[] digests(AuthorityId partner, LookupClass lookupClass) {
    return of(
            """
            SELECT digest FROM discovery_entry WHERE partner = :partner AND class = :class
            ORDER BY digest
            """,
            partner,
            lookupClass)
        .query((row, _) -> row.getLong(1))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  public List<Owned> owners(AuthorityId partner, LookupClass lookupClass) {
    return of(
            "SELECT digest, record FROM discovery_owner WHERE partner = :partner AND class = :class",
            partner,
            lookupClass)
        .query((row, _) -> new Owned(row.getLong(1), row.getString(2)))
        .list();
  }

  public void addEntries(AuthorityId partner, LookupClass lookupClass, List<Long> digests) {
    each(
        """
        INSERT INTO discovery_entry (partner, class, digest) VALUES (:partner, :class, :digest)
        ON CONFLICT DO NOTHING
        """,
        rows(partner, lookupClass, digests));
  }

  public void removeEntries(AuthorityId partner, LookupClass lookupClass, List<Long> digests) {
    each(
        "DELETE FROM discovery_entry WHERE partner = :partner AND class = :class AND digest = :digest",
        rows(partner, lookupClass, digests));
  }

  private static List<Map<String, Object>> rows(
      AuthorityId partner, LookupClass lookupClass, List<Long> digests) {
    return digests.stream()
        .map(d ->
            Map.<String, Object>of(
                "partner", partner.value(), "class", lookupClass.name(), "digest", d))
        .toList();
  }

  public void addOwners(AuthorityId partner, LookupClass lookupClass, List<Owned> owners) {
    each(
        """
        INSERT INTO discovery_owner (partner, class, digest, record)
        VALUES (:partner, :class, :digest, :record) ON CONFLICT DO NOTHING
        """,
        owned(partner, lookupClass, owners));
  }

  public void removeOwners(AuthorityId partner, LookupClass lookupClass, List<Owned> owners) {
    each(
        """
        DELETE FROM discovery_owner
        WHERE partner = :partner AND class = :class AND digest = :digest AND record = :record
        """,
        owned(partner, lookupClass, owners));
  }

  private static List<Map<String, Object>> owned(
      AuthorityId partner, LookupClass lookupClass, List<Owned> owners) {
    return owners.stream()
        .map(o ->
            Map.<String, Object>of(
                "partner",
                partner.value(),
                "class",
                lookupClass.name(),
                "digest",
                o.digest(),
                "record",
                o.record()))
        .toList();
  }

  /** Keeps the tags that came of an evaluated batch, by the digest of their token. */
  public void keepTags(AuthorityId partner, LookupClass lookupClass, Map<Long, Octets> tags) {
    each(
        """
        UPDATE discovery_entry SET tag = :tag
        WHERE partner = :partner AND class = :class AND digest = :digest
        """,
        tags.entrySet().stream()
            .map(e ->
                Map.<String, Object>of(
                    "partner",
                    partner.value(),
                    "class",
                    lookupClass.name(),
                    "digest",
                    e.getKey(),
                    "tag",
                    e.getValue().bytes()))
            .toList());
  }

  @SuppressWarnings("unchecked")
  private void each(String sql, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(sql, rows.toArray(Map[]::new));
    }
  }

  public void addBatch(
      UUID batch,
      AuthorityId partner,
      LookupClass lookupClass,
      int epoch,
      Octets locked,
      List<Long> digests,
      Instant at) {
    of(
            """
            INSERT INTO discovery_entry_batch
              (batch, partner, class, epoch, locked_blinding, digests, sent)
            VALUES (:batch, :partner, :class, :epoch, :locked, :digests, :at)
            """,
            partner,
            lookupClass)
        .param("batch", batch)
        .param("epoch", epoch)
        .param("locked", locked.bytes())
        .param("digests", digests.toArray(Long[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Takes a batch the partner was evaluating. */
  public Optional<Batch> takeBatch(UUID batch, AuthorityId partner) {
    return jdbc.sql(
            """
            DELETE FROM discovery_entry_batch WHERE batch = :batch AND partner = :partner
            RETURNING class, epoch, locked_blinding, digests
            """)
        .param("batch", batch)
        .param("partner", partner.value())
        .query((row, _) ->
            new Batch(
                LookupClass.valueOf(row.getString(1)),
                row.getInt(2),
                Octets.of(row.getBytes(3)),
                List.of((Long[]) row.getArray(4).getArray())))
        .optional();
  }

  /** How many batches of ours a partner has not evaluated yet. */
  public int batchesUnderWay(AuthorityId partner) {
    return jdbc.sql("SELECT count(*) FROM discovery_entry_batch WHERE partner = :partner")
        .param("partner", partner.value())
        .query(Integer.class)
        .single();
  }
}
