package org.entente.node.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.Request;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions about onward use in PostgreSQL. */
@Repository
public class OnwardStore {
  private final JdbcClient jdbc;

  public OnwardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(OnwardUse use) {
    jdbc.sql(
            """
            INSERT INTO requests_onward (id, direction, partner, item, content, created)
            VALUES (:id, :direction, :partner, :item, :content, :created)
            """)
        .param("id", use.question().question())
        .param("direction", use.direction().name())
        .param("partner", use.partner().value())
        .param("item", use.question().item())
        .param("content", Canonical.text(use.question()))
        .param("created", Timestamp.from(use.created()))
        .update();
  }

  public Optional<OnwardUse> lock(Request.Direction direction, UUID id) {
    return jdbc.sql(
            "SELECT * FROM requests_onward WHERE id = :id AND direction = :direction FOR UPDATE")
        .param("id", id)
        .param("direction", direction.name())
        .query(OnwardStore::use)
        .optional();
  }

  public Optional<OnwardUse> find(UUID id) {
    return jdbc.sql("SELECT * FROM requests_onward WHERE id = :id")
        .param("id", id)
        .query(OnwardStore::use)
        .optional();
  }

  public List<OnwardUse> list(Request.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM requests_onward WHERE direction = :direction
            ORDER BY (decision IS NOT NULL), created DESC LIMIT 500
            """)
        .param("direction", direction.name())
        .query(OnwardStore::use)
        .list();
  }

  public List<OnwardUse> ofItem(UUID item) {
    return jdbc.sql("SELECT * FROM requests_onward WHERE item = :item ORDER BY created DESC")
        .param("item", item)
        .query(OnwardStore::use)
        .list();
  }

  /**
   * Notes who first wanted the item passed on to the authority for the purpose, and returns that
   * officer: the one noted before, if there was one.
   */
  public OfficerId prepare(UUID item, AuthorityId to, Purpose purpose, OfficerId by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO requests_pass_on (item, recipient, purpose, prepared_by, prepared)
            VALUES (:item, :to, :purpose, :by, :at)
            ON CONFLICT (item, recipient, purpose) DO NOTHING
            """)
        .param("item", item)
        .param("to", to.value())
        .param("purpose", purpose.name())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
    return jdbc.sql(
            """
            SELECT prepared_by FROM requests_pass_on
            WHERE item = :item AND recipient = :to AND purpose = :purpose
            """)
        .param("item", item)
        .param("to", to.value())
        .param("purpose", purpose.name())
        .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
        .single();
  }

  /** What one officer prepared to pass on and a second has not released. */
  public record Prepared(UUID item, AuthorityId to, OfficerId by) {}

  public List<Prepared> prepared() {
    return jdbc.sql("SELECT item, recipient, prepared_by FROM requests_pass_on ORDER BY prepared")
        .query((row, _) ->
            new Prepared(
                row.getObject("item", UUID.class),
                new AuthorityId(row.getString("recipient")),
                new OfficerId(row.getObject("prepared_by", UUID.class))))
        .list();
  }

  /** Ends the preparation: what goes on again is prepared again. */
  public void passedOn(UUID item, AuthorityId to, Purpose purpose) {
    jdbc.sql(
            """
            DELETE FROM requests_pass_on
            WHERE item = :item AND recipient = :to AND purpose = :purpose
            """)
        .param("item", item)
        .param("to", to.value())
        .param("purpose", purpose.name())
        .update();
  }

  public void draft(UUID id, OfficerId by, Instant until) {
    jdbc.sql("UPDATE requests_onward SET drafted_by = :by, draft_until = :until WHERE id = :id")
        .param("by", by.value())
        .param("until", Timestamp.from(until))
        .param("id", id)
        .update();
  }

  public void decide(UUID id, OnwardUseDecision decision) {
    jdbc.sql(
            """
            UPDATE requests_onward SET decision = :decision, drafted_by = NULL, draft_until = NULL
            WHERE id = :id
            """)
        .param("decision", Canonical.text(decision))
        .param("id", id)
        .update();
  }

  private static OnwardUse use(ResultSet row, int number) throws SQLException {
    return new OnwardUse(
        Canonical.decode(row.getString("content"), OnwardUseQuestion.class),
        Request.Direction.valueOf(row.getString("direction")),
        new AuthorityId(row.getString("partner")),
        row.getTimestamp("created").toInstant(),
        Optional.ofNullable(row.getObject("drafted_by", UUID.class)).map(OfficerId::new),
        Optional.ofNullable(row.getTimestamp("draft_until")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("decision"))
            .map(t -> Canonical.decode(t, OnwardUseDecision.class)));
  }
}
