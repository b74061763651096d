package org.entente.node.distress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.distress.Alert;
import org.entente.node.distress.AlertEvent;
import org.entente.node.distress.NoSuchAlert;
import org.entente.node.distress.Party;
import org.entente.node.distress.PartyState;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LifeAlert;
import org.entente.protocol.RescuePhase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts in PostgreSQL. */
@Repository
public class AlertStore {
  /** An alert whose clock ran out with an authority. */
  public record Late(UUID alert, boolean raisedHere, AuthorityId partner) {}

  private final JdbcClient jdbc;

  public AlertStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An act of ours without words. */
  public static AlertEvent ours(AlertEvent.Kind kind, UUID act, OfficerId by, Instant at) {
    return said(kind, act, by, at, "");
  }

  /** An act of ours with what was said. */
  public static AlertEvent said(
      AlertEvent.Kind kind, UUID act, OfficerId by, Instant at, String words) {
    return new AlertEvent(
        act, Optional.empty(), true, Optional.of(by), kind, at, words, Optional.empty());
  }

  /** A clock of ours that ran out. */
  public static AlertEvent clock(AlertEvent.Kind kind, UUID act, AuthorityId with, Instant at) {
    return new AlertEvent(
        act, Optional.of(with), true, Optional.empty(), kind, at, "", Optional.empty());
  }

  /** An act of a partner's. */
  public static AlertEvent theirs(
      AlertEvent.Kind kind, UUID act, AuthorityId partner, Instant at, String words) {
    return new AlertEvent(
        act, Optional.of(partner), false, Optional.empty(), kind, at, words, Optional.empty());
  }

  /** A count, ours by an officer or a partner's. */
  public static AlertEvent counted(
      AlertOutcome outcome, Optional<OfficerId> by, Optional<AuthorityId> partner, Instant at) {
    return new AlertEvent(
        outcome.act(),
        partner,
        by.isPresent(),
        by,
        AlertEvent.Kind.OUTCOME,
        at,
        "",
        Optional.of(outcome));
  }

  /** Adds an alert raised here. */
  public void add(LifeAlert alert, OfficerId by) {
    insert(alert, by.value());
  }

  /** Adds an alert received. */
  public void add(LifeAlert alert) {
    insert(alert, null);
  }

  private void insert(LifeAlert alert, @Nullable UUID by) {
    jdbc.sql(
            """
            INSERT INTO distress_alert (id, raised_here, raised_by, raised, place, phase, people,
              rescue_authority)
            VALUES (:id, :here, :by, :raised, :place, :phase, :people, :rescue)
            """)
        .param("id", alert.alert())
        .param("here", by != null)
        .param("by", by)
        .param("raised", Timestamp.from(alert.raised()))
        .param("place", alert.statement().place())
        .param("phase", alert.statement().phase().name())
        .param("people", alert.statement().people().orElse(null))
        .param("rescue", alert.statement().rescueAuthority())
        .update();
  }

  public void add(UUID alert, Party party) {
    jdbc.sql(
            """
            INSERT INTO distress_party (alert, partner, state, acknowledge_by, answer_by)
            VALUES (:alert, :partner, :state, :acknowledge, :answer)
            """)
        .param("alert", alert)
        .param("partner", party.partner().value())
        .param("state", party.state().name())
        .param("acknowledge", Timestamp.from(party.acknowledgeBy()))
        .param("answer", Timestamp.from(party.answerBy()))
        .update();
  }

  public void note(UUID alert, AlertEvent event) {
    jdbc.sql(
            """
            INSERT INTO distress_event (alert, act, partner, ours, officer, kind, at, words, ending,
              saved, dead, missing)
            VALUES (:alert, :act, :partner, :ours, :officer, :kind, :at, :words, :ending, :saved,
              :dead, :missing)
            """)
        .param("alert", alert)
        .param("act", event.act())
        .param("partner", event.partner().map(AuthorityId::value).orElse(null))
        .param("ours", event.ours())
        .param("officer", event.officer().map(OfficerId::value).orElse(null))
        .param("kind", event.kind().name())
        .param("at", Timestamp.from(event.at()))
        .param("words", event.words())
        .param("ending", event.outcome().map(o -> o.ending().name()).orElse(null))
        .param("saved", event.outcome().map(AlertOutcome::saved).orElse(null))
        .param("dead", event.outcome().map(AlertOutcome::dead).orElse(null))
        .param("missing", event.outcome().map(AlertOutcome::missing).orElse(null))
        .update();
  }

  public void correct(UUID alert, AlertStatement statement) {
    jdbc.sql(
            """
            UPDATE distress_alert
            SET place = :place, phase = :phase, people = :people, rescue_authority = :rescue
            WHERE id = :id
            """)
        .param("place", statement.place())
        .param("phase", statement.phase().name())
        .param("people", statement.people().orElse(null))
        .param("rescue", statement.rescueAuthority())
        .param("id", alert)
        .update();
  }

  public void end(UUID alert, Instant at) {
    jdbc.sql("UPDATE distress_alert SET ended = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", alert)
        .update();
  }

  public void delivered(UUID alert, AuthorityId partner) {
    jdbc.sql(
            """
            UPDATE distress_party SET state = 'DELIVERED'
            WHERE alert = :alert AND partner = :partner AND state = 'UNDER_WAY'
            """)
        .param("alert", alert)
        .param("partner", partner.value())
        .update();
  }

  public void turnedAway(UUID alert, AuthorityId partner, Optional<String> code) {
    jdbc.sql(
            """
            UPDATE distress_party SET state = 'TURNED_AWAY', code = :code
            WHERE alert = :alert AND partner = :partner AND state = 'UNDER_WAY'
            """)
        .param("code", code.orElse(null))
        .param("alert", alert)
        .param("partner", partner.value())
        .update();
  }

  public void acknowledged(UUID alert, AuthorityId partner, Instant at) {
    step("state = 'ACKNOWLEDGED', acknowledged = :at", alert, partner, at);
  }

  public void answered(UUID alert, AuthorityId partner, Instant at) {
    step("state = 'ANSWERED', answered = coalesce(answered, :at)", alert, partner, at);
  }

  public void escalateAcknowledgement(UUID alert, AuthorityId partner, Instant at) {
    step("not_acknowledged = :at", alert, partner, at);
  }

  public void escalateAnswer(UUID alert, AuthorityId partner, Instant at) {
    step("not_answered = :at", alert, partner, at);
  }

  private void step(String set, UUID alert, AuthorityId partner, Instant at) {
    jdbc.sql("UPDATE distress_party SET " + set + " WHERE alert = :alert AND partner = :partner")
        .param("at", Timestamp.from(at))
        .param("alert", alert)
        .param("partner", partner.value())
        .update();
  }

  private static final String LATE =
      """
      SELECT p.alert, p.partner, a.raised_here FROM distress_party p
      JOIN distress_alert a ON a.id = p.alert
      WHERE a.ended IS NULL AND p.state NOT IN ('HELD_BACK', 'TURNED_AWAY') AND
      """;

  /** Parties whose first clock ran out and was not noted. */
  public List<Late> notAcknowledged(Instant now) {
    return late("p.acknowledged IS NULL AND p.not_acknowledged IS NULL AND acknowledge_by", now);
  }

  /** Parties whose second clock ran out and was not noted. */
  public List<Late> notAnswered(Instant now) {
    return late("p.answered IS NULL AND p.not_answered IS NULL AND answer_by", now);
  }

  private List<Late> late(String missing, Instant now) {
    return jdbc.sql(LATE + missing + " <= :now FOR UPDATE OF p SKIP LOCKED")
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Late(
                row.getObject("alert", UUID.class),
                row.getBoolean("raised_here"),
                new AuthorityId(row.getString("partner"))))
        .list();
  }

  public Optional<Alert> find(UUID id) {
    return read("WHERE id = :id").param("id", id).query(this::alert).optional();
  }

  /** The alert, locked until the transaction ends. */
  public Alert lock(UUID id) {
    return read("WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(this::alert)
        .optional()
        .orElseThrow(NoSuchAlert::new);
  }

  public Alert get(UUID id) {
    return find(id).orElseThrow(NoSuchAlert::new);
  }

  public List<Alert> open() {
    return read("WHERE ended IS NULL ORDER BY raised").query(this::alert).list();
  }

  public List<Alert> list(int most) {
    return read("ORDER BY (ended IS NOT NULL), raised DESC LIMIT :most")
        .param("most", most)
        .query(this::alert)
        .list();
  }

  private JdbcClient.StatementSpec read(String which) {
    return jdbc.sql("SELECT * FROM distress_alert " + which);
  }

  private Alert alert(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Alert(
        id,
        row.getBoolean("raised_here"),
        Optional.ofNullable(row.getObject("raised_by", UUID.class)).map(OfficerId::new),
        row.getTimestamp("raised").toInstant(),
        new AlertStatement(
            row.getString("place"),
            RescuePhase.valueOf(row.getString("phase")),
            Optional.ofNullable(row.getObject("people", Integer.class)),
            row.getString("rescue_authority")),
        instant(row, "ended"),
        jdbc.sql("SELECT * FROM distress_party WHERE alert = :id ORDER BY partner")
            .param("id", id)
            .query(AlertStore::party)
            .list(),
        jdbc.sql("SELECT * FROM distress_event WHERE alert = :id ORDER BY seq")
            .param("id", id)
            .query(AlertStore::event)
            .list());
  }

  private static Party party(ResultSet row, int number) throws SQLException {
    return new Party(
        new AuthorityId(row.getString("partner")),
        PartyState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("code")),
        row.getTimestamp("acknowledge_by").toInstant(),
        row.getTimestamp("answer_by").toInstant(),
        instant(row, "acknowledged"),
        instant(row, "answered"),
        instant(row, "not_acknowledged"),
        instant(row, "not_answered"));
  }

  private static AlertEvent event(ResultSet row, int number) throws SQLException {
    UUID act = row.getObject("act", UUID.class);
    Optional<AlertOutcome.Ending> ending =
        Optional.ofNullable(row.getString("ending")).map(AlertOutcome.Ending::valueOf);
    int saved = row.getInt("saved");
    int dead = row.getInt("dead");
    int missing = row.getInt("missing");
    UUID alert = row.getObject("alert", UUID.class);
    return new AlertEvent(
        act,
        Optional.ofNullable(row.getString("partner")).map(AuthorityId::new),
        row.getBoolean("ours"),
        Optional.ofNullable(row.getObject("officer", UUID.class)).map(OfficerId::new),
        AlertEvent.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getString("words"),
        ending.map(e -> new AlertOutcome(alert, act, e, saved, dead, missing)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
