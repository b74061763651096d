package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupKey;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of the classes in which the holder learns first, ours and partners', in PostgreSQL. */
@Repository
public class TagKeyStore {
  /** A key of ours under which a partner's entries and our questions are evaluated. */
  public record AskerKey(
      int epoch, Octets lockedKey, Octets publicKey, int evaluated, Instant validUntil) {}

  private final JdbcClient jdbc;

  public TagKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec of(String sql, AuthorityId partner, LookupClass lookupClass) {
    return jdbc.sql(sql).param("partner", partner.value()).param("class", lookupClass.name());
  }

  public Optional<AskerKey> findKey(AuthorityId partner, LookupClass lookupClass) {
    return of(
            """
            SELECT * FROM discovery_asker_key
            WHERE partner = :partner AND class = :class AND locked_key IS NOT NULL
            ORDER BY epoch DESC LIMIT 1
            """,
            partner,
            lookupClass)
        .query((row, _) ->
            new AskerKey(
                row.getInt("epoch"),
                Octets.of(row.getBytes("locked_key")),
                Octets.of(row.getBytes("public_key")),
                row.getInt("evaluated"),
                row.getTimestamp("valid_until").toInstant()))
        .optional();
  }

  public int lastEpoch(AuthorityId partner, LookupClass lookupClass) {
    return of(
            """
            SELECT coalesce(max(epoch), 0) FROM discovery_asker_key
            WHERE partner = :partner AND class = :class
            """,
            partner,
            lookupClass)
        .query(Integer.class)
        .single();
  }

  /** Keeps a new key; the ones before are destroyed. */
  public void addKey(AuthorityId partner, LookupKey key, Octets locked, Instant created) {
    of(
            "UPDATE discovery_asker_key SET locked_key = NULL WHERE partner = :partner AND class = :class",
            partner,
            key.lookupClass())
        .update();
    of(
            """
            INSERT INTO discovery_asker_key (partner, class, epoch, locked_key, public_key, created,
              valid_until)
            VALUES (:partner, :class, :epoch, :key, :public, :created, :until)
            """,
            partner,
            key.lookupClass())
        .param("epoch", key.epoch())
        .param("key", locked.bytes())
        .param("public", key.publicKey().bytes())
        .param("created", Timestamp.from(created))
        .param("until", Timestamp.from(key.validUntil()))
        .update();
  }

  /** Counts evaluated entries; false when that would pass what is evaluated in an epoch. */
  public boolean countEvaluated(
      AuthorityId partner, LookupClass lookupClass, int epoch, int entries, int most) {
    return of(
                """
                UPDATE discovery_asker_key SET evaluated = evaluated + :entries
                WHERE partner = :partner AND class = :class AND epoch = :epoch
                  AND evaluated + :entries <= :most
                """,
                partner,
                lookupClass)
            .param("epoch", epoch)
            .param("entries", entries)
            .param("most", most)
            .update()
        == 1;
  }

  /** Keeps a partner's key instead of the one before. */
  public void keepPartnerKey(AuthorityId partner, LookupKey key) {
    of(
            """
            INSERT INTO discovery_partner_key (partner, class, epoch, public_key, most, valid_until)
            VALUES (:partner, :class, :epoch, :public, :most, :until)
            ON CONFLICT (partner, class) DO UPDATE SET epoch = EXCLUDED.epoch,
              public_key = EXCLUDED.public_key, most = EXCLUDED.most,
              valid_until = EXCLUDED.valid_until
            """,
            partner,
            key.lookupClass())
        .param("epoch", key.epoch())
        .param("public", key.publicKey().bytes())
        .param("most", key.mostEntries())
        .param("until", Timestamp.from(key.validUntil()))
        .update();
  }

  public Optional<LookupKey> findPartnerKey(AuthorityId partner, LookupClass lookupClass) {
    return of(
            "SELECT * FROM discovery_partner_key WHERE partner = :partner AND class = :class",
            partner,
            lookupClass)
        .query((row, _) ->
            new LookupKey(
                lookupClass,
                row.getInt("epoch"),
                LookupManifest.SUITE,
                Octets.of(row.getBytes("public_key")),
                row.getInt("most"),
                row.getTimestamp("valid_until").toInstant()))
        .optional();
  }
}
