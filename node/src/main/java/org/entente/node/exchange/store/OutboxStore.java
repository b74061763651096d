package org.entente.node.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.exchange.Lane;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way out, in PostgreSQL. */
@Repository
public class OutboxStore {
  /** A message whose turn it is. */
  public record Due(Message message, int attempts) {}

  /** Where a message of ours stands. */
  public record Standing(
      UUID message,
      String kind,
      String state,
      int attempts,
      Optional<String> code,
      Instant created) {}

  private final JdbcClient jdbc;

  public OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the message; false when the permit was used before. */
  public boolean add(UUID permit, Message message, Lane lane, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO exchange_outbox (message, permit, conversation, recipient, kind, content,
                  created, expires, next_attempt, state, lane)
                VALUES (:message, :permit, :conversation, :recipient, :kind, :content, :created,
                  :expires, :created, 'WAITING', :lane)
                ON CONFLICT (permit) DO NOTHING
                """)
            .param("message", message.id())
            .param("permit", permit)
            .param("conversation", message.conversation())
            .param("recipient", message.recipient().value())
            .param("kind", Body.kind(message.body()))
            .param("content", Canonical.text(message))
            .param("created", Timestamp.from(now))
            .param("expires", Timestamp.from(message.expires()))
            .param("lane", lane.name())
            .update()
        == 1;
  }

  /** Partners for whom something is due in the lane. */
  public List<AuthorityId> recipientsDue(Lane lane, Instant now) {
    return jdbc.sql(
            """
            SELECT DISTINCT recipient FROM exchange_outbox
            WHERE state = 'WAITING' AND lane = :lane AND next_attempt <= :now
              AND (underway_until IS NULL OR underway_until <= :now)
            """)
        .param("lane", lane.name())
        .param("now", Timestamp.from(now))
        .query((row, _) -> new AuthorityId(row.getString(1)))
        .list();
  }

  private static final String NEXT =
      """
      WHERE recipient = :recipient AND state = 'WAITING' AND lane = :lane AND next_attempt <= :now
        AND (underway_until IS NULL OR underway_until <= :now)
        AND NOT EXISTS (SELECT 1 FROM exchange_outbox e
          WHERE e.conversation = o.conversation AND e.recipient = o.recipient
            AND e.state = 'WAITING' AND e.seq < o.seq)
      ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  /** Lets the next message due wait, without reading it: it may be what cannot be read. */
  public void setAside(AuthorityId recipient, Lane lane, Instant now, Instant next) {
    jdbc.sql(
            """
            UPDATE exchange_outbox
            SET attempts = attempts + 1, next_attempt = :next, code = 'FAILED_HERE'
            WHERE message = (SELECT message FROM exchange_outbox o
            """
                + NEXT
                + ")")
        .param("recipient", recipient.value())
        .param("lane", lane.name())
        .param("now", Timestamp.from(now))
        .param("next", Timestamp.from(next))
        .update();
  }

  /**
   * Marks the next message due for the partner in the lane as underway and returns it; a
   * conversation never overtakes itself.
   */
  public Optional<Due> take(AuthorityId recipient, Lane lane, Instant now, Instant until) {
    return jdbc.sql(
            """
            UPDATE exchange_outbox SET underway_until = :until
            WHERE message = (SELECT message FROM exchange_outbox o
            """
                + NEXT
                + ") RETURNING content, attempts")
        .param("recipient", recipient.value())
        .param("lane", lane.name())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, _) ->
            new Due(
                Canonical.decodeStored(row.getString("content"), Message.class),
                row.getInt("attempts")))
        .optional();
  }

  /** Nothing is underway. */
  public void giveUpJourneys() {
    jdbc.sql(
            """
            UPDATE exchange_outbox SET underway_until = NULL
            WHERE state = 'WAITING' AND underway_until IS NOT NULL
            """)
        .update();
  }

  public void end(UUID message, String state, Optional<String> code, String receipt) {
    jdbc.sql(
            """
            UPDATE exchange_outbox
            SET state = :state, code = :code, receipt = :receipt, attempts = attempts + 1,
              underway_until = NULL
            WHERE message = :message
            """)
        .param("state", state)
        .param("code", code.orElse(null))
        .param("receipt", receipt)
        .param("message", message)
        .update();
  }

  public void retry(UUID message, Instant next, String why) {
    jdbc.sql(
            """
            UPDATE exchange_outbox SET attempts = attempts + 1, next_attempt = :next, code = :why,
              underway_until = NULL
            WHERE message = :message
            """)
        .param("next", Timestamp.from(next))
        .param("why", why)
        .param("message", message)
        .update();
  }

  /** The newest messages to a partner, for the screen. */
  public List<Standing> latest(AuthorityId recipient, int most) {
    return jdbc.sql(
            """
            SELECT message, kind, state, attempts, code, created FROM exchange_outbox
            WHERE recipient = :recipient ORDER BY seq DESC LIMIT :most
            """)
        .param("recipient", recipient.value())
        .param("most", most)
        .query((row, _) ->
            new Standing(
                row.getObject("message", UUID.class),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("code")),
                row.getTimestamp("created").toInstant()))
        .list();
  }

  public int waiting(AuthorityId recipient) {
    return jdbc.sql(
            """
            SELECT count(*) FROM exchange_outbox WHERE recipient = :recipient AND state = 'WAITING'
            """)
        .param("recipient", recipient.value())
        .query(Integer.class)
        .single();
  }

  public boolean isWaiting(AuthorityId recipient, String kind) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM exchange_outbox
              WHERE recipient = :recipient AND kind = :kind AND state = 'WAITING')
            """)
        .param("recipient", recipient.value())
        .param("kind", kind)
        .query(Boolean.class)
        .single();
  }

  /** The size of our ledger at the last checkpoint the partner received, 0 for none. */
  public long witnessedSize(AuthorityId partner) {
    return jdbc.sql(
            "SELECT coalesce(max(size), 0) FROM exchange_witnessed WHERE partner = :partner")
        .param("partner", partner.value())
        .query(Long.class)
        .single();
  }

  public void noteWitnessed(AuthorityId partner, long size) {
    jdbc.sql(
            """
            INSERT INTO exchange_witnessed (partner, size) VALUES (:partner, :size)
            ON CONFLICT (partner) DO UPDATE SET size = greatest(EXCLUDED.size, exchange_witnessed.size)
            """)
        .param("partner", partner.value())
        .param("size", size)
        .update();
  }
}
