package org.entente.node.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.NoticeCourse;
import org.entente.node.notices.NoticeEvent;
import org.entente.node.notices.Share;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticeBody;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.RecallConfirmed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The share ledger and what happened on each notice, in PostgreSQL. Lines are never deleted. */
@Repository
public class ShareStore {
  private final JdbcClient jdbc;

  public ShareStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the line; false when the notice and partner have one already. */
  public boolean add(Share share) {
    return jdbc.sql(
                """
                INSERT INTO notices_share (notice, partner, direction, content, standing, at,
                  valid_until, review_due, gates, message)
                VALUES (:notice, :partner, :direction, :content, :standing, :at, :valid, :due,
                  :gates, :message)
                ON CONFLICT (notice, partner) DO NOTHING
                """)
            .param("notice", share.notice())
            .param("partner", share.partner().value())
            .param("direction", share.direction().name())
            .param("content", Canonical.text(share.content()))
            .param("standing", share.standing().name())
            .param("at", Timestamp.from(share.at()))
            .param("valid", Timestamp.from(share.content().validUntil()))
            .param("due", time(share.reviewDue()))
            .param("gates", text(share.gates()))
            .param("message", share.message().orElse(null))
            .update()
        == 1;
  }

  /** Writes what may change about a line. */
  public void update(Share share) {
    jdbc.sql(
            """
            UPDATE notices_share SET standing = :standing, message = :message, review = :review,
              reviewed_by = :reviewer, verdict = :verdict, extradition_due = :extradition,
              recall = :recall, confirm_due = :confirm, confirmation = :confirmation, code = :code
            WHERE notice = :notice AND partner = :partner
            """)
        .param("standing", share.standing().name())
        .param("message", share.message().orElse(null))
        .param("review", text(share.review()))
        .param("reviewer", share.reviewedBy().map(OfficerId::value).orElse(null))
        .param("verdict", text(share.verdict()))
        .param("extradition", time(share.extraditionDue()))
        .param("recall", text(share.recall()))
        .param("confirm", time(share.confirmDue()))
        .param("confirmation", text(share.confirmation()))
        .param("code", share.code().orElse(null))
        .param("notice", share.notice())
        .param("partner", share.partner().value())
        .update();
  }

  /** The line, locked until the transaction ends. */
  public Optional<Share> lock(UUID notice, AuthorityId partner, Share.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM notices_share
            WHERE notice = :notice AND partner = :partner AND direction = :direction FOR UPDATE
            """)
        .param("notice", notice)
        .param("partner", partner.value())
        .param("direction", direction.name())
        .query(ShareStore::share)
        .optional();
  }

  public boolean isKnown(UUID notice) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM notices_share WHERE notice = :notice)")
        .param("notice", notice)
        .query(Boolean.class)
        .single();
  }

  public List<Share> ofNotice(UUID notice, Share.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM notices_share WHERE notice = :notice AND direction = :direction
            ORDER BY partner
            """)
        .param("notice", notice)
        .param("direction", direction.name())
        .query(ShareStore::share)
        .list();
  }

  public List<Share> list(Share.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM notices_share WHERE direction = :direction
            ORDER BY (standing IN ('RECALL_CONFIRMED', 'REFUSED', 'TURNED_AWAY', 'HELD_BACK')),
              at DESC
            LIMIT 500
            """)
        .param("direction", direction.name())
        .query(ShareStore::share)
        .list();
  }

  /** Lines of ours whose time is over and that were not recalled. */
  public List<Share> expired(Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM notices_share
            WHERE direction = 'SENT' AND valid_until <= :now AND recall IS NULL
              AND standing NOT IN ('HELD_BACK', 'TURNED_AWAY')
            FOR UPDATE SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .query(ShareStore::share)
        .list();
  }

  /** Lines of ours whose recall could not be sent yet. */
  public List<Share> recallsToSend() {
    return jdbc.sql(
            """
            SELECT * FROM notices_share
            WHERE direction = 'SENT' AND standing = 'RECALLED' AND message IS NULL
            FOR UPDATE SKIP LOCKED
            """)
        .query(ShareStore::share)
        .list();
  }

  /** Adds an event; false when one of this id is known. */
  public boolean add(NoticeEvent event) {
    return jdbc.sql(
                """
                INSERT INTO notices_event (id, notice, partner, kind, direction, content, at)
                VALUES (:id, :notice, :partner, :kind, :direction, :content, :at)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", event.id())
            .param("notice", event.body().notice())
            .param("partner", event.partner().value())
            .param("kind", Body.kind(event.body()))
            .param("direction", event.direction().name())
            .param("content", Canonical.text(event.body()))
            .param("at", Timestamp.from(event.at()))
            .update()
        == 1;
  }

  public List<NoticeEvent> events(UUID notice) {
    return jdbc.sql("SELECT * FROM notices_event WHERE notice = :notice ORDER BY at, id")
        .param("notice", notice)
        .query(ShareStore::event)
        .list();
  }

  public Optional<NoticeEvent> event(UUID id) {
    return jdbc.sql("SELECT * FROM notices_event WHERE id = :id")
        .param("id", id)
        .query(ShareStore::event)
        .optional();
  }

  private static NoticeEvent event(ResultSet row, int number) throws SQLException {
    return new NoticeEvent(
        row.getObject("id", UUID.class),
        new AuthorityId(row.getString("partner")),
        Share.Direction.valueOf(row.getString("direction")),
        (NoticeBody) Canonical.decode(row.getString("content"), Body.class),
        row.getTimestamp("at").toInstant());
  }

  private static @Nullable String text(Optional<?> value) {
    return value.map(Canonical::text).orElse(null);
  }

  private static @Nullable Timestamp time(Optional<Instant> value) {
    return value.map(Timestamp::from).orElse(null);
  }

  private static <T> Optional<T> read(ResultSet row, String column, Class<T> type)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(t -> Canonical.decode(t, type));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Share share(ResultSet row, int number) throws SQLException {
    return new Share(
        Canonical.decode(row.getString("content"), Notice.class),
        new AuthorityId(row.getString("partner")),
        Share.Direction.valueOf(row.getString("direction")),
        NoticeCourse.Standing.valueOf(row.getString("standing")),
        row.getTimestamp("at").toInstant(),
        instant(row, "review_due"),
        read(row, "gates", GateReceipt.class),
        Optional.ofNullable(row.getObject("message", UUID.class)),
        read(row, "review", LegalReview.class),
        Optional.ofNullable(row.getObject("reviewed_by", UUID.class)).map(OfficerId::new),
        read(row, "verdict", NoticeReviewed.class),
        instant(row, "extradition_due"),
        read(row, "recall", NoticeRecalled.class),
        instant(row, "confirm_due"),
        read(row, "confirmation", RecallConfirmed.class),
        Optional.ofNullable(row.getString("code")));
  }
}
