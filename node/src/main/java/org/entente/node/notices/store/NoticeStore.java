package org.entente.node.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.NoticeCourse;
import org.entente.node.notices.OwnNotice;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices of ours in PostgreSQL; their texts are kept in their canonical form. */
@Repository
public class NoticeStore {
  private final JdbcClient jdbc;

  public NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(OwnNotice notice) {
    jdbc.sql(
            """
            INSERT INTO notices_notice (id, file, subject, author, text, recipients, state, created)
            VALUES (:id, :file, :subject, :author, :text, :recipients, :state, :created)
            """)
        .param("id", notice.id())
        .param("file", notice.file().value())
        .param("subject", notice.suspect().value())
        .param("author", notice.author().value())
        .param("text", Canonical.text(notice.text()))
        .param(
            "recipients",
            notice.recipients().stream().map(AuthorityId::value).toArray(String[]::new))
        .param("state", notice.state().name())
        .param("created", Timestamp.from(notice.created()))
        .update();
  }

  public void review(UUID id, LegalReview review, OfficerId by, NoticeCourse.State state) {
    jdbc.sql(
            """
            UPDATE notices_notice SET review = :review, reviewed_by = :by, state = :state
            WHERE id = :id
            """)
        .param("review", Canonical.text(review))
        .param("by", by.value())
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  public void release(UUID id, OfficerId by, Instant at, NoticeCourse.State state) {
    jdbc.sql(
            """
            UPDATE notices_notice SET released_by = :by, released = :at, state = :state
            WHERE id = :id
            """)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  public void end(UUID id, NoticeRecalled.Reason reason, Instant at) {
    jdbc.sql(
            """
            UPDATE notices_notice SET state = 'ENDED', end_reason = :reason, ended = :at
            WHERE id = :id
            """)
        .param("reason", reason.name())
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  public Optional<OwnNotice> find(UUID id) {
    return jdbc.sql("SELECT * FROM notices_notice WHERE id = :id")
        .param("id", id)
        .query(NoticeStore::notice)
        .optional();
  }

  /** The notice, locked until the transaction ends. */
  public Optional<OwnNotice> lock(UUID id) {
    return jdbc.sql("SELECT * FROM notices_notice WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(NoticeStore::notice)
        .optional();
  }

  public List<OwnNotice> list() {
    return jdbc.sql(
            """
            SELECT * FROM notices_notice ORDER BY (state = 'ENDED'), created DESC LIMIT 500
            """)
        .query(NoticeStore::notice)
        .list();
  }

  public List<OwnNotice> ofCase(CaseFileId file) {
    return jdbc.sql("SELECT * FROM notices_notice WHERE file = :file ORDER BY created DESC")
        .param("file", file.value())
        .query(NoticeStore::notice)
        .list();
  }

  public List<OwnNotice> ofSubject(SubjectId subject) {
    return jdbc.sql("SELECT * FROM notices_notice WHERE subject = :id ORDER BY created DESC")
        .param("id", subject.value())
        .query(NoticeStore::notice)
        .list();
  }

  private static OwnNotice notice(ResultSet row, int number) throws SQLException {
    return new OwnNotice(
        row.getObject("id", UUID.class),
        new CaseFileId(row.getObject("file", UUID.class)),
        new SubjectId(row.getObject("subject", UUID.class)),
        new OfficerId(row.getObject("author", UUID.class)),
        Canonical.decode(row.getString("text"), NoticeText.class),
        Arrays.stream((String[]) row.getArray("recipients").getArray())
            .map(AuthorityId::new)
            .toList(),
        NoticeCourse.State.valueOf(row.getString("state")),
        row.getTimestamp("created").toInstant(),
        Optional.ofNullable(row.getString("review"))
            .map(t -> Canonical.decode(t, LegalReview.class)),
        Optional.ofNullable(row.getObject("reviewed_by", UUID.class)).map(OfficerId::new),
        Optional.ofNullable(row.getObject("released_by", UUID.class)).map(OfficerId::new),
        Optional.ofNullable(row.getTimestamp("released")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("end_reason")).map(NoticeRecalled.Reason::valueOf),
        Optional.ofNullable(row.getTimestamp("ended")).map(Timestamp::toInstant));
  }
}
