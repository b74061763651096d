package org.entente.node.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InformationRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in both directions in PostgreSQL; contents are kept in their canonical text. */
@Repository
public class RequestStore {
  private final JdbcClient jdbc;

  public RequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Request request) {
    jdbc.sql(
            """
            INSERT INTO requests_request (id, direction, partner, content, state, file, officer,
              created, due, gates, message)
            VALUES (:id, :direction, :partner, :content, :state, :file, :officer, :created, :due,
              :gates, :message)
            """)
        .param("id", request.id())
        .param("direction", request.direction().name())
        .param("partner", request.partner().value())
        .param("content", Canonical.text(request.content()))
        .param("state", request.state().name())
        .param("file", request.file().map(CaseFileId::value).orElse(null))
        .param("officer", request.officer().map(OfficerId::value).orElse(null))
        .param("created", Timestamp.from(request.created()))
        .param("due", Timestamp.from(request.due()))
        .param("gates", request.gates().map(Canonical::text).orElse(null))
        .param("message", request.message().orElse(null))
        .update();
  }

  /** The request, locked until the transaction ends. */
  public Optional<Request> lock(Request.Direction direction, UUID id) {
    return jdbc.sql(
            "SELECT * FROM requests_request WHERE id = :id AND direction = :direction FOR UPDATE")
        .param("id", id)
        .param("direction", direction.name())
        .query(RequestStore::request)
        .optional();
  }

  public Optional<Request> find(UUID id) {
    return jdbc.sql("SELECT * FROM requests_request WHERE id = :id")
        .param("id", id)
        .query(RequestStore::request)
        .optional();
  }

  public List<Request> list(Request.Direction direction, int most) {
    return jdbc.sql(
            """
            SELECT * FROM requests_request WHERE direction = :direction
            ORDER BY (ended IS NOT NULL), CASE WHEN ended IS NULL THEN due END, created DESC
            LIMIT :most
            """)
        .param("direction", direction.name())
        .param("most", most)
        .query(RequestStore::request)
        .list();
  }

  /** Requests that have not ended, the earliest deadline first. */
  public List<Request> open(Request.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM requests_request WHERE direction = :direction AND ended IS NULL
            ORDER BY due
            """)
        .param("direction", direction.name())
        .query(RequestStore::request)
        .list();
  }

  public List<Request> list(CaseFileId file) {
    return jdbc.sql("SELECT * FROM requests_request WHERE file = :file ORDER BY created DESC")
        .param("file", file.value())
        .query(RequestStore::request)
        .list();
  }

  /** Requests not ended whose reminder is due and was not given. */
  public List<Request> toRemind(Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM requests_request
            WHERE ended IS NULL AND reminded IS NULL AND created + (due - created) * 0.75 <= :now
            FOR UPDATE SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .query(RequestStore::request)
        .list();
  }

  public void remind(UUID id, Instant now) {
    jdbc.sql("UPDATE requests_request SET reminded = :now WHERE id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  public void take(UUID id, OfficerId officer) {
    jdbc.sql("UPDATE requests_request SET state = 'TAKEN', officer = :officer WHERE id = :id")
        .param("officer", officer.value())
        .param("id", id)
        .update();
  }

  public void draft(UUID id, InformationAnswer answer, OfficerId by) {
    jdbc.sql(
            """
            UPDATE requests_request SET state = 'DRAFTED', draft = :draft, drafted_by = :by
            WHERE id = :id
            """)
        .param("draft", Canonical.text(answer))
        .param("by", by.value())
        .param("id", id)
        .update();
  }

  public void returnDraft(UUID id) {
    jdbc.sql(
            """
            UPDATE requests_request SET state = 'TAKEN', draft = NULL, drafted_by = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  public void answered(UUID id, InformationAnswer answer, Instant at) {
    jdbc.sql(
            """
            UPDATE requests_request
            SET state = 'ANSWERED', answer = :answer, draft = NULL, drafted_by = NULL, ended = :at
            WHERE id = :id
            """)
        .param("answer", Canonical.text(answer))
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  public void refused(UUID id, InformationRefusal refusal, Instant at) {
    jdbc.sql(
            """
            UPDATE requests_request
            SET state = 'REFUSED', refusal = :refusal, draft = NULL, drafted_by = NULL, ended = :at
            WHERE id = :id
            """)
        .param("refusal", Canonical.text(refusal))
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** Notes the end of a request that never left. */
  public void end(UUID id, Instant at) {
    jdbc.sql("UPDATE requests_request SET ended = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  public void turnedAway(UUID id, Optional<String> code, Instant at) {
    jdbc.sql(
            """
            UPDATE requests_request SET state = 'TURNED_AWAY', code = :code, ended = :at
            WHERE id = :id AND direction = 'SENT' AND state = 'OPEN'
            """)
        .param("code", code.orElse(null))
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  private static <T> Optional<T> read(ResultSet row, String column, Class<T> type)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(t -> Canonical.decode(t, type));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Request request(ResultSet row, int number) throws SQLException {
    Optional<OfficerId> draftedBy =
        Optional.ofNullable(row.getObject("drafted_by", UUID.class)).map(OfficerId::new);
    return new Request(
        row.getObject("id", UUID.class),
        Request.Direction.valueOf(row.getString("direction")),
        new AuthorityId(row.getString("partner")),
        Canonical.decode(row.getString("content"), InformationRequest.class),
        RequestState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("file", UUID.class)).map(CaseFileId::new),
        Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
        row.getTimestamp("created").toInstant(),
        row.getTimestamp("due").toInstant(),
        instant(row, "reminded"),
        read(row, "gates", GateReceipt.class),
        Optional.ofNullable(row.getString("code")),
        Optional.ofNullable(row.getObject("message", UUID.class)),
        read(row, "draft", InformationAnswer.class)
            .flatMap(a -> draftedBy.map(by -> new Request.Draft(a, by))),
        read(row, "answer", InformationAnswer.class),
        read(row, "refusal", InformationRefusal.class),
        instant(row, "ended"));
  }
}
