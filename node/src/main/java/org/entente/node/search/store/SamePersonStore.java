package org.entente.node.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.search.SamePerson;
import org.entente.node.staff.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links between records of one person in PostgreSQL. */
@Repository
public class SamePersonStore {
  private final JdbcClient jdbc;

  public SamePersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a link; false when the two are linked already. */
  public boolean add(SamePerson link) {
    return jdbc.sql(
                """
                INSERT INTO search_same_person (id, one, other, file, score, reason, confirmed_by,
                  confirmed)
                VALUES (:id, :one, :other, :file, :score, :reason, :by, :at)
                ON CONFLICT (one, other) WHERE undone IS NULL DO NOTHING
                """)
            .param("id", link.id())
            .param("one", link.one())
            .param("other", link.other())
            .param("file", link.file().value())
            .param("score", link.score())
            .param("reason", link.reason())
            .param("by", link.by().value())
            .param("at", Timestamp.from(link.at()))
            .update()
        == 1;
  }

  /** Undoes a link; false when it was undone before. */
  public boolean undo(UUID id, OfficerId by, Instant at) {
    return jdbc.sql(
                """
                UPDATE search_same_person SET undone = :at, undone_by = :by
                WHERE id = :id AND undone IS NULL
                """)
            .param("id", id)
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public Optional<SamePerson> find(UUID id) {
    return jdbc.sql("SELECT * FROM search_same_person WHERE id = :id AND undone IS NULL")
        .param("id", id)
        .query(SamePersonStore::link)
        .optional();
  }

  /** The links of these records. */
  public List<SamePerson> of(List<String> records) {
    return jdbc.sql(
            """
            SELECT * FROM search_same_person
            WHERE undone IS NULL AND (one = ANY (:records) OR other = ANY (:records))
            ORDER BY confirmed, id
            """)
        .param("records", records.toArray(String[]::new))
        .query(SamePersonStore::link)
        .list();
  }

  private static SamePerson link(ResultSet row, int number) throws SQLException {
    return new SamePerson(
        row.getObject("id", UUID.class),
        row.getString("one"),
        row.getString("other"),
        new CaseFileId(row.getObject("file", UUID.class)),
        row.getDouble("score"),
        row.getString("reason"),
        new OfficerId(row.getObject("confirmed_by", UUID.class)),
        row.getTimestamp("confirmed").toInstant());
  }
}
