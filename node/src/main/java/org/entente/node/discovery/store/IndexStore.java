package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which partners' indexes no longer show what we hold, and who is at work on them. */
@Repository
public class IndexStore {
  /** The first key of the advisory locks that keep two processes from planning one index. */
  private static final int PLAN_LOCK = 0x494E4458;

  /** The first key of the locks that order answers and publications of one class. */
  private static final int STREAM_LOCK = 0x53545245;

  /**
   * What is noted about a stale index.
   *
   * @param renew whether everything must be under fresh keys
   * @param planned the change up to which a rebuild is under way
   */
  public record Stale(Instant touched, boolean renew, Optional<Instant> planned) {}

  private final JdbcClient jdbc;

  public IndexStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that a partner's index no longer shows what we hold. */
  public void markStale(AuthorityId partner, Instant at) {
    mark(partner, at, false);
  }

  /** Notes that a partner's index must be made anew under fresh keys. */
  public void markForRenewal(AuthorityId partner, Instant at) {
    mark(partner, at, true);
  }

  private void mark(AuthorityId partner, Instant at, boolean renew) {
    jdbc.sql(
            """
            INSERT INTO discovery_stale (partner, since, touched, renew)
            VALUES (:partner, :at, :at, :renew)
            ON CONFLICT (partner) DO UPDATE SET
              touched = greatest(discovery_stale.touched + interval '1 microsecond', EXCLUDED.touched),
              renew = discovery_stale.renew OR EXCLUDED.renew
            """)
        .param("partner", partner.value())
        .param("at", Timestamp.from(at))
        .param("renew", renew)
        .update();
  }

  /**
   * Partners whose index is to be worked on: changes have settled, or have gone on for so long that
   * waiting for a quiet moment would keep what was withdrawn findable, or a rebuild is under way.
   */
  public List<AuthorityId> stale(Instant untouchedSince, Instant staleSince) {
    return jdbc.sql(
            """
            SELECT partner FROM discovery_stale
            WHERE touched <= :untouched OR since <= :stale OR planned IS NOT NULL ORDER BY since
            """)
        .param("untouched", Timestamp.from(untouchedSince))
        .param("stale", Timestamp.from(staleSince))
        .query((row, _) -> new AuthorityId(row.getString(1)))
        .list();
  }

  public boolean isStale(AuthorityId partner) {
    return findStale(partner).isPresent();
  }

  /**
   * What is noted about the partner's index, if it is stale. The note stays, so that acts need not
   * wait.
   */
  public Optional<Stale> findStale(AuthorityId partner) {
    return jdbc.sql("SELECT touched, renew, planned FROM discovery_stale WHERE partner = :partner")
        .param("partner", partner.value())
        .query((row, _) ->
            new Stale(
                row.getTimestamp(1).toInstant(),
                row.getBoolean(2),
                Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)))
        .optional();
  }

  /** Takes the right to plan until the transaction ends; false when another process has it. */
  public boolean lockPlan(AuthorityId partner) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock, hashtext(:partner))")
        .param("lock", PLAN_LOCK)
        .param("partner", partner.value())
        .query(Boolean.class)
        .single();
  }

  /** Until the transaction ends, no answer of this class is made and nothing else is published. */
  public void lockToPublish(AuthorityId partner, LookupClass lookupClass) {
    lockStream("pg_advisory_xact_lock", partner, lookupClass);
  }

  /** Until the transaction ends, nothing of this class is published. */
  public void lockToAnswer(AuthorityId partner, LookupClass lookupClass) {
    lockStream("pg_advisory_xact_lock_shared", partner, lookupClass);
  }

  private void lockStream(String function, AuthorityId partner, LookupClass lookupClass) {
    jdbc.sql("SELECT 1 FROM (SELECT " + function + "(:lock, hashtext(:stream))) AS locked")
        .param("lock", STREAM_LOCK)
        .param("stream", partner.value() + "/" + lookupClass.name())
        .query(Integer.class)
        .single();
  }

  /** Notes up to which change a rebuild is under way; a renewal is then taken care of. */
  public void notePlanned(AuthorityId partner, Instant touched) {
    jdbc.sql(
            "UPDATE discovery_stale SET planned = :touched, renew = renew AND touched <> :touched"
                + " WHERE partner = :partner")
        .param("partner", partner.value())
        .param("touched", Timestamp.from(touched))
        .update();
  }

  /** Takes the note away when the rebuild under way covered all changes. */
  public void clearPlanned(AuthorityId partner) {
    jdbc.sql("DELETE FROM discovery_stale WHERE partner = :partner AND touched = planned")
        .param("partner", partner.value())
        .update();
    jdbc.sql(
            """
            UPDATE discovery_stale SET planned = NULL, since = touched
            WHERE partner = :partner AND planned IS NOT NULL
            """)
        .param("partner", partner.value())
        .update();
  }

  /** Notes as stale the indexes whose live segments end before the given instant. */
  public void markExpiring(Instant before, Instant now) {
    jdbc.sql(
            """
            INSERT INTO discovery_stale (partner, since, touched)
            SELECT DISTINCT partner, CAST(:now AS timestamptz), CAST(:now AS timestamptz)
            FROM discovery_segment WHERE state = 'LIVE' AND valid_until < :before
            ON CONFLICT (partner) DO NOTHING
            """)
        .param("before", Timestamp.from(before))
        .param("now", Timestamp.from(now))
        .update();
  }
}
