package org.entente.node.discovery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.discovery.Match;
import org.entente.node.discovery.MatchedQuestion;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupTags;
import org.entente.protocol.Message;
import org.entente.protocol.Purpose;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners' questions in which we learn first, their matches and decisions, in PostgreSQL. */
@Repository
public class MatchStore {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  public MatchStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @SuppressWarnings("unchecked")
  public void add(Message message, LookupTags question, Instant due) {
    jdbc.sql(
            """
            INSERT INTO discovery_tag_question (question, partner, class, case_reference, purpose,
              legal_basis, size, message, asked, due)
            VALUES (:question, :partner, :class, :case, :purpose, :basis, :size, :message, :asked,
              :due)
            """)
        .param("question", question.question())
        .param("partner", message.sender().value())
        .param("class", question.lookupClass().name())
        .param("case", question.caseReference().value())
        .param("purpose", question.purpose().name())
        .param("basis", question.legalBasis().name())
        .param("size", question.size())
        .param("message", message.id())
        .param("asked", Timestamp.from(question.asked()))
        .param("due", Timestamp.from(due))
        .update();
    byte[] tags = question.tags().bytes();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < question.size(); i++) {
      int from = i * LookupTags.TAG_BYTES;
      rows.add(
          Map.of(
              "question",
              question.question(),
              "position",
              i,
              "tag",
              java.util.Arrays.copyOfRange(tags, from, from + LookupTags.TAG_BYTES)));
    }
    batches.batchUpdate(
        """
        INSERT INTO discovery_question_tag (question, position, tag)
        VALUES (:question, :position, :tag)
        """,
        rows.toArray(Map[]::new));
  }

  /** Has every open question of a class looked up again, since our entries changed. */
  public void lookAgain(AuthorityId partner, LookupClass lookupClass) {
    jdbc.sql(
            """
            UPDATE discovery_tag_question SET matched = false
            WHERE answered IS NULL AND partner = :partner AND class = :class
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .update();
  }

  /** Finds what questions that were not looked up match among our entries. */
  public void match() {
    List<UUID> questions =
        jdbc.sql(
                """
                UPDATE discovery_tag_question SET matched = true
                WHERE NOT matched AND answered IS NULL RETURNING question
                """)
            .query((row, _) -> Objects.requireNonNull(row.getObject("question", UUID.class)))
            .list();
    if (questions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO discovery_match (question, position, record)
            SELECT q.question, t.position, o.record
            FROM discovery_tag_question q
            JOIN discovery_question_tag t ON t.question = q.question
            JOIN discovery_entry e
              ON e.partner = q.partner AND e.class = q.class AND e.tag = t.tag
            JOIN discovery_owner o
              ON o.partner = e.partner AND o.class = e.class AND o.digest = e.digest
            WHERE q.question IN (:questions)
            ON CONFLICT DO NOTHING
            """)
        .param("questions", questions)
        .update();
  }

  private static final String QUESTIONS = "SELECT q.* FROM discovery_tag_question q WHERE ";

  /** Questions that still have matches and are not answered, the one due first at the top. */
  public List<MatchedQuestion> open() {
    return jdbc.sql(
            QUESTIONS
                + """
                q.answered IS NULL
                AND EXISTS (SELECT 1 FROM discovery_match m WHERE m.question = q.question)
                ORDER BY q.due, q.question
                """)
        .query(this::question)
        .list();
  }

  public Optional<MatchedQuestion> find(UUID question) {
    return jdbc.sql(QUESTIONS + "q.question = :question")
        .param("question", question)
        .query(this::question)
        .optional();
  }

  /** Questions whose answer is due, locked, in the order they are answered. */
  public List<MatchedQuestion> lockDue(Instant now) {
    return jdbc.sql(
            QUESTIONS
                + """
                q.answered IS NULL AND q.due <= :now
                ORDER BY q.due, q.question FOR UPDATE SKIP LOCKED
                """)
        .param("now", Timestamp.from(now))
        .query(this::question)
        .list();
  }

  /** Keeps a decision; false when one was made before or the answer has gone. */
  public boolean decide(
      UUID question, String record, Match.Decision decision, OfficerId by, Instant at) {
    return jdbc.sql(
                """
                UPDATE discovery_match m
                SET decision = :decision, decided_by = :by, decided = :at
                FROM discovery_tag_question q
                WHERE q.question = m.question AND q.answered IS NULL AND q.due > :at
                  AND m.question = :question AND m.record = :record AND m.decision IS NULL
                """)
            .param("question", question)
            .param("record", record)
            .param("decision", decision.name())
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  /** Notes that the answer went: what was not decided has lapsed, and the tags go. */
  public void noteAnswered(UUID question, Instant at) {
    jdbc.sql("UPDATE discovery_tag_question SET answered = :at WHERE question = :question")
        .param("at", Timestamp.from(at))
        .param("question", question)
        .update();
    jdbc.sql(
            """
            UPDATE discovery_match SET decision = 'LAPSED', decided = :at
            WHERE question = :question AND decision IS NULL
            """)
        .param("at", Timestamp.from(at))
        .param("question", question)
        .update();
    jdbc.sql("DELETE FROM discovery_question_tag WHERE question = :question")
        .param("question", question)
        .update();
  }

  private MatchedQuestion question(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("question", UUID.class);
    return new MatchedQuestion(
        id,
        new AuthorityId(row.getString("partner")),
        LookupClass.valueOf(row.getString("class")),
        new CaseReference(row.getString("case_reference")),
        Purpose.valueOf(row.getString("purpose")),
        LegalBasis.valueOf(row.getString("legal_basis")),
        row.getInt("size"),
        row.getObject("message", UUID.class),
        row.getTimestamp("asked").toInstant(),
        row.getTimestamp("due").toInstant(),
        Optional.ofNullable(row.getTimestamp("answered")).map(Timestamp::toInstant),
        matches(id));
  }

  /** What matched and is still held. */
  private List<Match> matches(UUID question) {
    return jdbc.sql(
            """
            SELECT m.* FROM discovery_match m JOIN discovery_tag_question q USING (question)
            WHERE m.question = :question AND EXISTS (SELECT 1 FROM discovery_owner o
              WHERE o.partner = q.partner AND o.class = q.class AND o.record = m.record)
            ORDER BY m.record, m.position
            """)
        .param("question", question)
        .query((row, _) ->
            new Match(
                row.getInt("position"),
                row.getString("record"),
                Optional.ofNullable(row.getString("decision")).map(Match.Decision::valueOf)))
        .list();
  }
}
