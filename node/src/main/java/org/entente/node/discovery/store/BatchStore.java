package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.asking.AskedQuestion;
import org.entente.node.discovery.asking.Slot;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions that wait to be sent, and the batches they were sent in, in PostgreSQL. */
@Repository
public class BatchStore {
  /** The namespace of the transaction-level advisory locks that one sender of a lane holds. */
  private static final int SENDER_LOCK = 0x4C4F4F4B;

  /**
   * A question that waits to be sent.
   *
   * @param mostTogether how many questions its batch may have, while it is looked for the one for
   *     which a batch was declined
   */
  public record Waiting(
      LookupQuestion told, UUID lookup, Octets lockedValues, Optional<Integer> mostTogether) {}

  /** A batch whose answer is due, with the secrets to finish it. */
  public record Sent(UUID batch, QuestionLane lane, Octets lockedBlinding, List<Slot> slots) {}

  /** The last batch of a lane. */
  public record Latest(Instant sent, boolean answered) {}

  private final JdbcClient jdbc;

  public BatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lanes in which questions wait to be sent. */
  public List<QuestionLane> lanes() {
    return jdbc.sql(
            """
            SELECT DISTINCT l.partner, q.class
            FROM discovery_question q JOIN discovery_lookup l ON l.id = q.lookup
            WHERE q.told IS NOT NULL AND q.batch IS NULL
            """)
        .query((row, _) ->
            new QuestionLane(
                new AuthorityId(row.getString(1)), LookupClass.valueOf(row.getString(2))))
        .list();
  }

  /** Takes the lane's lock until the transaction ends; false when another sender has it. */
  public boolean lock(QuestionLane lane) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:space, hashtext(:lane))")
        .param("space", SENDER_LOCK)
        .param("lane", lane.partner() + "/" + lane.lookupClass())
        .query(Boolean.class)
        .single();
  }

  public Optional<Latest> latest(QuestionLane lane) {
    return jdbc.sql(
            """
            SELECT sent, answered IS NOT NULL FROM discovery_batch
            WHERE partner = :partner AND class = :class ORDER BY sent DESC LIMIT 1
            """)
        .param("partner", lane.partner().value())
        .param("class", lane.lookupClass().name())
        .query((row, _) -> new Latest(row.getTimestamp(1).toInstant(), row.getBoolean(2)))
        .optional();
  }

  /** The questions that wait longest to be sent, locked. */
  public List<Waiting> lockWaiting(QuestionLane lane, int most) {
    return jdbc.sql(
            """
            SELECT q.told, q.lookup, q.locked_values, q.most_together
            FROM discovery_question q JOIN discovery_lookup l ON l.id = q.lookup
            WHERE q.told IS NOT NULL AND q.batch IS NULL
              AND l.partner = :partner AND q.class = :class
            ORDER BY q.id LIMIT :most FOR UPDATE OF q
            """)
        .param("partner", lane.partner().value())
        .param("class", lane.lookupClass().name())
        .param("most", most)
        .query((row, _) ->
            new Waiting(
                Canonical.decode(row.getString(1), LookupQuestion.class),
                row.getObject(2, UUID.class),
                Octets.of(row.getBytes(3)),
                Optional.ofNullable(row.getObject(4, Integer.class))))
        .list();
  }

  /** Adds a batch and puts the questions into it. */
  public void add(Sent batch, Octets lockedOpening, Instant sent, List<UUID> questions) {
    jdbc.sql(
            """
            INSERT INTO discovery_batch
              (id, partner, class, sent, locked_blinding, locked_opening, slots)
            VALUES (:id, :partner, :class, :sent, :blinding, :opening, :slots::jsonb)
            """)
        .param("id", batch.batch())
        .param("partner", batch.lane().partner().value())
        .param("class", batch.lane().lookupClass().name())
        .param("sent", Timestamp.from(sent))
        .param("blinding", batch.lockedBlinding().bytes())
        .param("opening", lockedOpening.bytes())
        .param("slots", SlotTable.encode(batch.slots()))
        .update();
    jdbc.sql("UPDATE discovery_question SET batch = :batch WHERE id IN (:questions)")
        .param("batch", batch.batch())
        .param("questions", questions)
        .update();
  }

  /** The batch of ours to this partner that waits for its answer, locked. */
  public Optional<Sent> lockSent(UUID batch, AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT class, locked_blinding, slots FROM discovery_batch
            WHERE id = :id AND partner = :partner AND answered IS NULL FOR UPDATE
            """)
        .param("id", batch)
        .param("partner", partner.value())
        .query((row, _) ->
            new Sent(
                batch,
                new QuestionLane(partner, LookupClass.valueOf(row.getString(1))),
                Octets.of(row.getBytes(2)),
                SlotTable.decode(row.getString(3))))
        .optional();
  }

  public List<AskedQuestion> questions(UUID batch) {
    return jdbc.sql("SELECT id, lookup FROM discovery_question WHERE batch = :batch ORDER BY id")
        .param("batch", batch)
        .query((row, _) ->
            new AskedQuestion(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  /** Ends the batch; the secrets of its blinding go. */
  public void end(UUID batch, Instant at) {
    jdbc.sql(
            """
            UPDATE discovery_batch SET answered = :at, locked_blinding = NULL, slots = NULL
            WHERE id = :batch
            """)
        .param("at", Timestamp.from(at))
        .param("batch", batch)
        .update();
  }

  /** Lets the questions of a batch wait again, for batches of at most so many. */
  public void waitAgain(UUID batch, int mostTogether) {
    jdbc.sql(
            """
            UPDATE discovery_question SET batch = NULL, most_together = :most WHERE batch = :batch
            """)
        .param("most", mostTogether)
        .param("batch", batch)
        .update();
  }
}
