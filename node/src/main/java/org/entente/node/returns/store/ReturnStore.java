package org.entente.node.returns.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnCourse;
import org.entente.node.returns.ReturnOutcome;
import org.entente.node.returns.ReturnState;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Clock;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.HandoverReceipt;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;
import org.entente.protocol.TransferNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Returns in PostgreSQL; a course read from here has no gate open, which the gates' rows tell. */
@Repository
public class ReturnStore {
  private final JdbcClient jdbc;

  public ReturnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long nextReference() {
    return jdbc.sql("SELECT nextval('returns_reference')").query(Long.class).single();
  }

  public void add(ReturnCase one) {
    jdbc.sql(
            """
            INSERT INTO returns_case (id, direction, partner, reference, their_reference, kind,
              person, searched, itinerary, identifying, care_file, officer, state, inconclusive,
              created, asked, clock, due)
            VALUES (:id, :direction, :partner, :reference, :theirs, :kind, :person, :searched,
              :itinerary, :identifying, :careFile, :officer, :state, :inconclusive, :created,
              :asked, :clock, :due)
            """)
        .param("id", one.id())
        .param("direction", one.direction().name())
        .param("partner", one.partner().value())
        .param("reference", one.reference())
        .param("theirs", one.theirReference().orElse(null))
        .param("kind", one.kind().name())
        .param("person", Canonical.text(one.person()))
        .param("searched", searched(one))
        .param("itinerary", one.itinerary().toArray(String[]::new))
        .param("identifying", one.identifying())
        .param("careFile", one.careFile().orElse(null))
        .param("officer", one.officer().map(OfficerId::value).orElse(null))
        .param("state", one.state().name())
        .param("inconclusive", one.course().inconclusive())
        .param("created", Timestamp.from(one.created()))
        .param("asked", one.asked().map(Timestamp::from).orElse(null))
        .param("clock", one.due().map(d -> d.clock().name()).orElse(null))
        .param("due", one.due().map(d -> Timestamp.from(d.at())).orElse(null))
        .update();
  }

  private static String searched(ReturnCase one) {
    return (one.reference() + "\n" + String.join("\n", one.person().names()))
        .toLowerCase(java.util.Locale.ROOT);
  }

  public Optional<ReturnCase> find(UUID id) {
    return jdbc.sql("SELECT * FROM returns_case WHERE id = :id")
        .param("id", id)
        .query(ReturnStore::one)
        .optional();
  }

  /** The return, locked until the transaction ends. */
  public Optional<ReturnCase> lock(UUID id) {
    return jdbc.sql("SELECT * FROM returns_case WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(ReturnStore::one)
        .optional();
  }

  public List<ReturnCase> list(ReturnCase.Direction direction, String words) {
    return jdbc.sql(
            """
            SELECT * FROM returns_case
            WHERE direction = :direction AND strpos(searched, :words) > 0
            ORDER BY (ended IS NOT NULL), due NULLS LAST, created DESC LIMIT 500
            """)
        .param("direction", direction.name())
        .param("words", words.toLowerCase(java.util.Locale.ROOT))
        .query(ReturnStore::one)
        .list();
  }

  /** Our returns of the person of a care file that are not over, locked. */
  public List<ReturnCase> lockOf(UUID careFile) {
    return jdbc.sql(
            "SELECT * FROM returns_case WHERE care_file = :file AND ended IS NULL FOR UPDATE")
        .param("file", careFile)
        .query(ReturnStore::one)
        .list();
  }

  public void move(UUID id, ReturnCourse course, Optional<ReturnOutcome> outcome, Instant at) {
    jdbc.sql(
            """
            UPDATE returns_case SET state = :state, halted = :halted, inconclusive = :inconclusive,
              outcome = coalesce(:outcome, outcome),
              ended = CASE WHEN :state = 'CLOSED' THEN :at::timestamptz END
            WHERE id = :id
            """)
        .param("state", course.state().name())
        .param("halted", course.halted().map(ReturnState::name).orElse(null))
        .param("inconclusive", course.inconclusive())
        .param("outcome", outcome.map(ReturnOutcome::name).orElse(null))
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  public void asked(UUID id, Instant at) {
    jdbc.sql("UPDATE returns_case SET asked = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  public void awaits(UUID id, Clock clock, Instant due) {
    jdbc.sql(
            """
            UPDATE returns_case SET clock = :clock, due = :due, escalated = NULL WHERE id = :id
            """)
        .param("clock", clock.name())
        .param("due", Timestamp.from(due))
        .param("id", id)
        .update();
  }

  /** The answer came, or is awaited no more. */
  public void answered(UUID id, Instant at) {
    jdbc.sql(
            """
            UPDATE returns_case SET late = late OR coalesce(due < :at, false), clock = NULL,
              due = NULL, escalated = NULL
            WHERE id = :id
            """)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  public void theirReference(UUID id, String reference) {
    jdbc.sql("UPDATE returns_case SET their_reference = :reference WHERE id = :id")
        .param("reference", reference)
        .param("id", id)
        .update();
  }

  public void document(UUID id, ReturnCase.Document document) {
    jdbc.sql("UPDATE returns_case SET document = :number, document_until = :until WHERE id = :id")
        .param("number", document.number())
        .param("until", document.validUntil())
        .param("id", id)
        .update();
  }

  /** Keeps a plan; a notice sent before it tells nobody anything any more. */
  public void plan(UUID id, TransferNotice notice, Optional<OfficerId> by) {
    jdbc.sql(
            """
            UPDATE returns_case SET plan = :plan, planned_by = :by, told = false WHERE id = :id
            """)
        .param("plan", Canonical.text(notice))
        .param("by", by.map(OfficerId::value).orElse(null))
        .param("id", id)
        .update();
  }

  /** A plan that was halted is void. */
  public void dropPlan(UUID id) {
    jdbc.sql("UPDATE returns_case SET plan = NULL, planned_by = NULL, told = false WHERE id = :id")
        .param("id", id)
        .update();
  }

  public void told(UUID id) {
    jdbc.sql("UPDATE returns_case SET told = true WHERE id = :id").param("id", id).update();
  }

  public void undelivered(UUID id, Optional<String> code) {
    jdbc.sql("UPDATE returns_case SET undelivered = :code WHERE id = :id")
        .param("code", code.orElse(null))
        .param("id", id)
        .update();
  }

  public void handover(UUID id, HandoverReceipt receipt) {
    jdbc.sql("UPDATE returns_case SET handover = :receipt WHERE id = :id")
        .param("receipt", Canonical.text(receipt))
        .param("id", id)
        .update();
  }

  public void followUp(UUID id, FollowUpReport.Finding finding) {
    jdbc.sql("UPDATE returns_case SET follow_up = :finding WHERE id = :id")
        .param("finding", finding.name())
        .param("id", id)
        .update();
  }

  /** Returns whose answer did not come in time and of which nobody was told. */
  public List<ReturnCase> silent(Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM returns_case
            WHERE ended IS NULL AND escalated IS NULL AND due < :now AND state <> 'SUSPENDED'
            FOR UPDATE SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .query(ReturnStore::one)
        .list();
  }

  public void escalated(UUID id, Instant at) {
    jdbc.sql("UPDATE returns_case SET escalated = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<OfficerId> officer(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(OfficerId::new);
  }

  private static ReturnCase one(ResultSet row, int number) throws SQLException {
    Optional<Instant> due = instant(row, "due");
    Optional<Instant> escalated = instant(row, "escalated");
    Optional<OfficerId> plannedBy = officer(row, "planned_by");
    java.sql.Date until = row.getDate("document_until");
    Collection<String> itinerary = Arrays.asList((String[]) row.getArray("itinerary").getArray());
    Optional<Clock> clock = text(row, "clock").map(Clock::valueOf);
    return new ReturnCase(
        row.getObject("id", UUID.class),
        ReturnCase.Direction.valueOf(row.getString("direction")),
        new AuthorityId(row.getString("partner")),
        row.getString("reference"),
        text(row, "their_reference"),
        ReturnKind.valueOf(row.getString("kind")),
        Canonical.decode(row.getString("person"), ReturnPerson.class),
        List.copyOf(itinerary),
        row.getString("identifying"),
        Optional.ofNullable(row.getObject("care_file", UUID.class)),
        officer(row, "officer"),
        new ReturnCourse(
            ReturnState.valueOf(row.getString("state")),
            text(row, "halted").map(ReturnState::valueOf),
            row.getInt("inconclusive"),
            java.util.Set.of()),
        row.getTimestamp("created").toInstant(),
        instant(row, "asked"),
        clock.flatMap(c -> due.map(d -> new ReturnCase.Due(c, d, escalated))),
        row.getBoolean("late"),
        text(row, "document").map(n -> new ReturnCase.Document(n, until.toLocalDate())),
        text(row, "plan")
            .map(p -> new ReturnCase.Plan(Canonical.decode(p, TransferNotice.class), plannedBy)),
        row.getBoolean("told"),
        text(row, "undelivered"),
        text(row, "handover").map(h -> Canonical.decode(h, HandoverReceipt.class)),
        text(row, "follow_up").map(FollowUpReport.Finding::valueOf),
        text(row, "outcome").map(ReturnOutcome::valueOf),
        instant(row, "ended"));
  }
}
