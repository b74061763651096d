package org.entente.node.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that arrived, in PostgreSQL: each is admitted once. */
@Repository
public class InboxStore {
  /** What is known of a message that came before. */
  public record Known(Octets digest, String receipt) {}

  private final JdbcClient jdbc;

  public InboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Known> find(AuthorityId sender, UUID message) {
    return jdbc.sql(
            """
            SELECT digest, receipt FROM exchange_inbox WHERE sender = :sender AND message = :message
            """)
        .param("sender", sender.value())
        .param("message", message)
        .query((row, _) -> new Known(Octets.of(row.getBytes(1)), row.getString(2)))
        .optional();
  }

  /** Adds the message; false when another process admitted it at the same moment. */
  public boolean add(Message message, GateReceipt ours, String state, String receipt, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO exchange_inbox (message, sender, conversation, kind, content, digest,
                  our_gates, state, receipt, received)
                VALUES (:message, :sender, :conversation, :kind, :content, :digest, :gates, :state,
                  :receipt, :now)
                ON CONFLICT (sender, message) DO NOTHING
                """)
            .param("message", message.id())
            .param("sender", message.sender().value())
            .param("conversation", message.conversation())
            .param("kind", Body.kind(message.body()))
            .param("content", Canonical.text(message))
            .param("digest", message.digest().bytes())
            .param("gates", Canonical.text(ours))
            .param("state", state)
            .param("receipt", receipt)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** The gates we ran over a partner's message. */
  public Optional<GateReceipt> ourGates(AuthorityId sender, UUID message) {
    return jdbc.sql(
            "SELECT our_gates FROM exchange_inbox WHERE sender = :sender AND message = :message")
        .param("sender", sender.value())
        .param("message", message)
        .query((row, _) -> Canonical.decode(row.getString(1), GateReceipt.class))
        .optional();
  }

  /** The gates the sender ran over it. */
  public Optional<GateReceipt> theirGates(AuthorityId sender, UUID message) {
    return jdbc.sql(
            "SELECT content FROM exchange_inbox WHERE sender = :sender AND message = :message")
        .param("sender", sender.value())
        .param("message", message)
        .query((row, _) -> Canonical.decode(row.getString(1), Message.class).gates())
        .optional();
  }
}
