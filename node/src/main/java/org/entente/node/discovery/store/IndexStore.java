package org.entente.node.discovery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.discovery.Epoch;
import org.entente.node.discovery.PartnerFilter;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our epochs and partners' filters in PostgreSQL. */
@Repository
public class IndexStore {
  /** The first key of the advisory locks that keep two processes from rebuilding one index. */
  private static final int REBUILD_LOCK = 0x494E4458;

  private final JdbcClient jdbc;

  public IndexStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that a partner's index no longer shows what we hold. */
  public void markStale(AuthorityId partner, Instant at) {
    jdbc.sql(
            """
            INSERT INTO discovery_stale (partner, since, touched) VALUES (:partner, :at, :at)
            ON CONFLICT (partner) DO UPDATE SET touched = EXCLUDED.touched
            """)
        .param("partner", partner.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * Partners whose index is to be rebuilt: changes have settled, or have gone on for so long that
   * waiting for a quiet moment would keep what was withdrawn findable.
   */
  public List<AuthorityId> stale(Instant untouchedSince, Instant staleSince) {
    return jdbc.sql(
            """
            SELECT partner FROM discovery_stale WHERE touched <= :untouched OR since <= :stale
            ORDER BY since
            """)
        .param("untouched", Timestamp.from(untouchedSince))
        .param("stale", Timestamp.from(staleSince))
        .query((row, _) -> new AuthorityId(row.getString(1)))
        .list();
  }

  public boolean isStale(AuthorityId partner) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM discovery_stale WHERE partner = :partner)")
        .param("partner", partner.value())
        .query(Boolean.class)
        .single();
  }

  /** Takes the right to rebuild until the transaction ends; false when another process has it. */
  public boolean lockRebuild(AuthorityId partner) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock, hashtext(:partner))")
        .param("lock", REBUILD_LOCK)
        .param("partner", partner.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * When the index was last noted as stale, if it is. The note stays, so that acts need not wait.
   */
  public Optional<Instant> findStale(AuthorityId partner) {
    return jdbc.sql("SELECT touched FROM discovery_stale WHERE partner = :partner")
        .param("partner", partner.value())
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** Takes the note away unless something has changed since it was read. */
  public void clearStale(AuthorityId partner, Instant touched) {
    jdbc.sql("DELETE FROM discovery_stale WHERE partner = :partner AND touched = :touched")
        .param("partner", partner.value())
        .param("touched", Timestamp.from(touched))
        .update();
  }

  /** Notes as stale the indexes whose live epochs end before the given instant. */
  public void markExpiring(Instant before, Instant now) {
    jdbc.sql(
            """
            INSERT INTO discovery_stale (partner, since, touched)
            SELECT DISTINCT partner, CAST(:now AS timestamptz), CAST(:now AS timestamptz)
            FROM discovery_epoch WHERE locked_key IS NOT NULL AND valid_until < :before
            ON CONFLICT (partner) DO NOTHING
            """)
        .param("before", Timestamp.from(before))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Destroys every live key for the partner: nothing can be asked until the index is made anew. */
  public void endAll(AuthorityId partner) {
    jdbc.sql(
            """
            UPDATE discovery_epoch SET locked_key = NULL
            WHERE partner = :partner AND locked_key IS NOT NULL
            """)
        .param("partner", partner.value())
        .update();
  }

  public void add(Epoch epoch) {
    jdbc.sql(
            """
            INSERT INTO discovery_epoch (partner, class, epoch, locked_key, public_key,
              filter_digest, entries, created, valid_until)
            VALUES (:partner, :class, :epoch, :key, :public, :digest, :entries, :created, :until)
            """)
        .param("partner", epoch.partner().value())
        .param("class", epoch.lookupClass().name())
        .param("epoch", epoch.number())
        .param("key", epoch.lockedKey().bytes())
        .param("public", epoch.publicKey().bytes())
        .param("digest", epoch.filterDigest().bytes())
        .param("entries", epoch.entries())
        .param("created", Timestamp.from(epoch.created()))
        .param("until", Timestamp.from(epoch.validUntil()))
        .update();
  }

  /** Destroys the keys of earlier epochs; their filters are dead from now on. */
  public void endBefore(AuthorityId partner, LookupClass lookupClass, int epoch) {
    jdbc.sql(
            """
            UPDATE discovery_epoch SET locked_key = NULL
            WHERE partner = :partner AND class = :class AND epoch < :epoch
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("epoch", epoch)
        .update();
  }

  public int lastEpoch(AuthorityId partner, LookupClass lookupClass) {
    return jdbc.sql(
            """
            SELECT coalesce(max(epoch), 0) FROM discovery_epoch
            WHERE partner = :partner AND class = :class
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .query(Integer.class)
        .single();
  }

  /** The live epoch, when its number is the given one and it is not over. */
  public Optional<Epoch> findLive(
      AuthorityId partner, LookupClass lookupClass, int epoch, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM discovery_epoch
            WHERE partner = :partner AND class = :class AND epoch = :epoch
              AND locked_key IS NOT NULL AND valid_until > :now
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("epoch", epoch)
        .param("now", Timestamp.from(now))
        .query(IndexStore::epoch)
        .optional();
  }

  public List<Epoch> live(AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT * FROM discovery_epoch WHERE partner = :partner AND locked_key IS NOT NULL
            ORDER BY class
            """)
        .param("partner", partner.value())
        .query(IndexStore::epoch)
        .list();
  }

  public void keepFilter(AuthorityId partner, LookupFilter filter, Instant received) {
    jdbc.sql(
            """
            INSERT INTO discovery_filter (partner, class, epoch, content, received)
            VALUES (:partner, :class, :epoch, :content, :received)
            ON CONFLICT (partner, class) DO UPDATE
              SET epoch = EXCLUDED.epoch, content = EXCLUDED.content, received = EXCLUDED.received
            """)
        .param("partner", partner.value())
        .param("class", filter.lookupClass().name())
        .param("epoch", filter.epoch())
        .param("content", Canonical.encode(filter))
        .param("received", Timestamp.from(received))
        .update();
  }

  public Optional<PartnerFilter> findFilter(AuthorityId partner, LookupClass lookupClass) {
    return jdbc.sql("SELECT * FROM discovery_filter WHERE partner = :partner AND class = :class")
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .query((row, _) ->
            new PartnerFilter(
                partner,
                Canonical.decode(row.getBytes("content"), LookupFilter.class),
                row.getTimestamp("received").toInstant()))
        .optional();
  }

  /** Classes for which the partner has published a filter. */
  public List<LookupClass> filterClasses(AuthorityId partner) {
    return jdbc.sql("SELECT class FROM discovery_filter WHERE partner = :partner ORDER BY class")
        .param("partner", partner.value())
        .query((row, _) -> LookupClass.valueOf(row.getString(1)))
        .list();
  }

  private static Epoch epoch(ResultSet row, int number) throws SQLException {
    return new Epoch(
        new AuthorityId(row.getString("partner")),
        LookupClass.valueOf(row.getString("class")),
        row.getInt("epoch"),
        Octets.of(row.getBytes("locked_key")),
        Octets.of(row.getBytes("public_key")),
        Octets.of(row.getBytes("filter_digest")),
        row.getInt("entries"),
        row.getTimestamp("created").toInstant(),
        row.getTimestamp("valid_until").toInstant());
  }
}
