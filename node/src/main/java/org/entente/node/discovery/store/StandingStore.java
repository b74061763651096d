package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.discovery.NewHit;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Standing questions and the hits they gave, in PostgreSQL. */
@Repository
public class StandingStore {
  /** A class of a standing lookup that is to be asked again. */
  public record Again(UUID lookup, LookupClass lookupClass) {}

  private final JdbcClient jdbc;

  public StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes every standing lookup that asked the partner in the class. */
  public void note(AuthorityId partner, LookupClass lookupClass, Instant at) {
    jdbc.sql(
            """
            INSERT INTO discovery_ask_again (lookup, class, since)
            SELECT DISTINCT l.id, q.class, CAST(:at AS timestamptz)
            FROM discovery_lookup l JOIN discovery_question q ON q.lookup = l.id
            WHERE l.partner = :partner AND l.standing AND l.again_of IS NULL AND q.class = :class
            ON CONFLICT DO NOTHING
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What is to be asked again and was last asked before the given instant. */
  public List<Again> due(Instant lastAskedBefore, int most) {
    return jdbc.sql(
            """
            SELECT a.lookup, a.class FROM discovery_ask_again a
            WHERE NOT EXISTS (
              SELECT 1 FROM discovery_lookup l JOIN discovery_question q ON q.lookup = l.id
              WHERE (l.id = a.lookup OR l.again_of = a.lookup) AND q.class = a.class
                AND (l.asked >= :before OR q.state = 'WAITING'))
            ORDER BY a.since LIMIT :most
            """)
        .param("before", Timestamp.from(lastAskedBefore))
        .param("most", most)
        .query((row, _) ->
            new Again(row.getObject(1, UUID.class), LookupClass.valueOf(row.getString(2))))
        .list();
  }

  /** Locks what is due; false when it was asked meanwhile, or somebody is at it. */
  public boolean lock(Again again) {
    return jdbc.sql(
            """
            SELECT 1 FROM discovery_ask_again WHERE lookup = :lookup AND class = :class
            FOR UPDATE SKIP LOCKED
            """)
        .param("lookup", again.lookup())
        .param("class", again.lookupClass().name())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  public void done(Again again) {
    jdbc.sql("DELETE FROM discovery_ask_again WHERE lookup = :lookup AND class = :class")
        .param("lookup", again.lookup())
        .param("class", again.lookupClass().name())
        .update();
  }

  /** Ends a standing question for good. */
  public void end(UUID lookup) {
    jdbc.sql("UPDATE discovery_lookup SET standing = false WHERE id = :lookup")
        .param("lookup", lookup)
        .update();
    jdbc.sql("DELETE FROM discovery_ask_again WHERE lookup = :lookup")
        .param("lookup", lookup)
        .update();
  }

  /** Alerts the officers whose repeated questions hit where no question before them did. */
  public void alertIfNew(List<UUID> lookups, Instant at) {
    jdbc.sql(
            """
            INSERT INTO discovery_alert (lookup, officer, since)
            SELECT l.id, l.asked_by, CAST(:at AS timestamptz) FROM discovery_lookup l
            WHERE l.id IN (:lookups) AND l.again_of IS NOT NULL AND EXISTS (
              SELECT 1 FROM discovery_hit h WHERE h.lookup = l.id AND NOT EXISTS (
                SELECT 1 FROM discovery_hit old JOIN discovery_lookup before
                  ON before.id = old.lookup
                WHERE before.id <> l.id
                  AND (before.id = l.again_of OR before.again_of = l.again_of)
                  AND old.record = h.record AND old.kind = h.kind AND old.basis = h.basis))
            ON CONFLICT (lookup) DO NOTHING
            """)
        .param("lookups", lookups)
        .param("at", Timestamp.from(at))
        .update();
  }

  public List<NewHit> unseen(OfficerId officer) {
    return jdbc.sql(
            """
            SELECT a.lookup, a.since, l.file, l.partner
            FROM discovery_alert a JOIN discovery_lookup l ON l.id = a.lookup
            WHERE a.officer = :officer AND a.seen IS NULL ORDER BY a.since
            """)
        .param("officer", officer.value())
        .query((row, _) ->
            new NewHit(
                row.getObject("lookup", UUID.class),
                new CaseFileId(row.getObject("file", UUID.class)),
                new AuthorityId(row.getString("partner")),
                row.getTimestamp("since").toInstant()))
        .list();
  }

  public void noteSeen(UUID lookup, OfficerId officer, Instant at) {
    jdbc.sql(
            """
            UPDATE discovery_alert SET seen = :at
            WHERE lookup = :lookup AND officer = :officer AND seen IS NULL
            """)
        .param("lookup", lookup)
        .param("officer", officer.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}
