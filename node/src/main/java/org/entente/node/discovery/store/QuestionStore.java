package org.entente.node.discovery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.discovery.AskingPolicy;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.asking.Ending;
import org.entente.node.discovery.asking.Slot;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.Octets;
import org.entente.protocol.Purpose;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lookups, their questions and hits, in PostgreSQL. */
@Repository
public class QuestionStore {
  /** A question of ours that was asked by tags and whose outcome is due. */
  public record Pending(
      UUID question, UUID lookup, QuestionLane lane, Octets lockedOpening, List<Slot> slots) {}

  /** A lookup to be kept that stands or not, or repeats another. */
  public record NewLookup(Lookup lookup, boolean standing, Optional<UUID> againOf) {}

  /** What a question needs while it waits to be sent in a batch. */
  public record Waits(LookupQuestion told, Octets lockedValues) {}

  /** What finishes a question that was asked by tags. */
  public record AskedByTags(Octets lockedOpening, List<Slot> slots) {}

  /** A question to be kept: not asked, waiting for a batch, or asked by tags. */
  public record NewQuestion(
      UUID lookup, Lookup.Question question, Optional<Waits> waits, Optional<AskedByTags> tags) {}

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  public QuestionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Adds lookups without their questions. */
  public void addLookups(List<NewLookup> lookups) {
    batches.batchUpdate(
        """
        INSERT INTO discovery_lookup
          (id, file, partner, asked_by, purpose, legal_basis, asked, records, standing, again_of)
        VALUES (:id, :file, :partner, :by, :purpose, :basis, :asked, :records, :standing, :again)
        """,
        lookups.stream().map(QuestionStore::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(NewLookup added) {
    Lookup lookup = added.lookup();
    return new MapSqlParameterSource()
        .addValue("id", lookup.id())
        .addValue("file", lookup.file().value())
        .addValue("partner", lookup.partner().value())
        .addValue("by", lookup.askedBy().value())
        .addValue("purpose", lookup.purpose().name())
        .addValue("basis", lookup.legalBasis().name())
        .addValue("asked", Timestamp.from(lookup.asked()))
        .addValue("records", lookup.records().toArray(String[]::new))
        .addValue("standing", added.standing())
        .addValue("again", added.againOf().orElse(null));
  }

  /** Adds questions to lookups that are kept. */
  public void addQuestions(List<NewQuestion> questions) {
    batches.batchUpdate(
        """
        INSERT INTO discovery_question (id, lookup, class, state, reason, tokens, padded, gates,
          slots, records, due, told, locked_values, locked_opening)
        VALUES (:id, :lookup, :class, :state, :reason, :tokens, :padded, :gates, :slots::jsonb,
          :records, :due, :told, :values, :opening)
        """,
        questions.stream().map(QuestionStore::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(NewQuestion added) {
    Lookup.Question question = added.question();
    return new MapSqlParameterSource()
        .addValue("id", question.id())
        .addValue("lookup", added.lookup())
        .addValue("class", question.lookupClass().name())
        .addValue("state", question.state().name())
        .addValue("reason", question.reason().orElse(null))
        .addValue("tokens", question.values())
        .addValue("padded", question.padded())
        .addValue("gates", question.gates().map(Canonical::text).orElse(null))
        .addValue("due", question.due().map(Timestamp::from).orElse(null))
        .addValue("records", question.records().toArray(String[]::new))
        .addValue("told", added.waits().map(w -> Canonical.text(w.told())).orElse(null))
        .addValue("values", added.waits().map(w -> w.lockedValues().bytes()).orElse(null))
        .addValue("opening", added.tags().map(t -> t.lockedOpening().bytes()).orElse(null))
        .addValue("slots", added.tags().map(tags -> SlotTable.encode(tags.slots())).orElse(null));
  }

  /** The question of ours by tags to this partner that waits for its outcome, locked. */
  public Optional<Pending> lockPending(UUID question, AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT q.* FROM discovery_question q JOIN discovery_lookup l ON l.id = q.lookup
            WHERE q.id = :id AND l.partner = :partner AND q.state = 'WAITING'
              AND q.locked_opening IS NOT NULL FOR UPDATE OF q
            """)
        .param("id", question)
        .param("partner", partner.value())
        .query((row, _) ->
            new Pending(
                question,
                row.getObject("lookup", UUID.class),
                new QuestionLane(partner, LookupClass.valueOf(row.getString("class"))),
                Octets.of(row.getBytes("locked_opening")),
                SlotTable.decode(row.getString("slots"))))
        .optional();
  }

  /** Ends the questions; their secrets go. */
  public void end(List<UUID> questions, Ending ending) {
    jdbc.sql(
            """
            UPDATE discovery_question
            SET state = :state, reason = :reason, gates = coalesce(:gates, gates), slots = NULL,
              told = NULL, locked_values = NULL
            WHERE id IN (:ids) AND state = 'WAITING'
            """)
        .param("state", ending.state().name())
        .param("reason", ending.reason().orElse(null))
        .param("gates", ending.gates().map(Canonical::text).orElse(null))
        .param("ids", questions)
        .update();
  }

  public void addHit(UUID lookup, Lookup.Hit hit) {
    jdbc.sql(
            """
            INSERT INTO discovery_hit (lookup, record, kind, basis, strength)
            VALUES (:lookup, :record, :kind, :basis, :strength) ON CONFLICT DO NOTHING
            """)
        .param("lookup", lookup)
        .param("record", hit.record())
        .param("kind", hit.kind())
        .param("basis", hit.basis())
        .param("strength", hit.strength())
        .update();
  }

  public Optional<Lookup> find(UUID id) {
    return jdbc.sql("SELECT * FROM discovery_lookup WHERE id = :id")
        .param("id", id)
        .query(this::lookup)
        .optional();
  }

  public List<Lookup> list(CaseFileId file) {
    return jdbc.sql("SELECT * FROM discovery_lookup WHERE file = :file ORDER BY asked DESC")
        .param("file", file.value())
        .query(this::lookup)
        .list();
  }

  /** Our questions to a partner, for what is unusual in them. */
  public List<AskingPolicy.Asked> asked(AuthorityId partner, Instant since) {
    return jdbc.sql(
            """
            SELECT l.file, l.asked_by, q.padded, q.reason, l.asked
            FROM discovery_question q JOIN discovery_lookup l ON l.id = q.lookup
            WHERE l.partner = :partner AND l.asked > :since
            """)
        .param("partner", partner.value())
        .param("since", Timestamp.from(since))
        .query((row, _) ->
            new AskingPolicy.Asked(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                "GATE".equals(row.getString(4)),
                row.getTimestamp(5).toInstant()))
        .list();
  }

  private Lookup lookup(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Lookup(
        id,
        new CaseFileId(row.getObject("file", UUID.class)),
        new AuthorityId(row.getString("partner")),
        new OfficerId(row.getObject("asked_by", UUID.class)),
        Purpose.valueOf(row.getString("purpose")),
        LegalBasis.valueOf(row.getString("legal_basis")),
        row.getTimestamp("asked").toInstant(),
        List.of((String[]) row.getArray("records").getArray()),
        questions(id),
        hits(id));
  }

  private List<Lookup.Question> questions(UUID lookup) {
    return jdbc.sql("SELECT * FROM discovery_question WHERE lookup = :lookup ORDER BY class")
        .param("lookup", lookup)
        .query((row, _) ->
            new Lookup.Question(
                row.getObject("id", UUID.class),
                LookupClass.valueOf(row.getString("class")),
                Lookup.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                List.of((String[]) row.getArray("records").getArray()),
                row.getInt("tokens"),
                row.getInt("padded"),
                Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("gates"))
                    .map(g -> Canonical.decode(g, GateReceipt.class))))
        .list();
  }

  private List<Lookup.Hit> hits(UUID lookup) {
    return jdbc.sql(
            "SELECT * FROM discovery_hit WHERE lookup = :lookup ORDER BY record, kind, basis")
        .param("lookup", lookup)
        .query((row, _) ->
            new Lookup.Hit(
                row.getString("record"),
                row.getString("kind"),
                row.getString("basis"),
                row.getString("strength")))
        .list();
  }
}
