package org.entente.node.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.requests.GivenInformation;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.SpontaneousInformation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Information given unasked, in PostgreSQL. */
@Repository
public class InformationStore {
  private final JdbcClient jdbc;

  public InformationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the information; false when some of this id was given before. */
  public boolean add(
      AuthorityId partner,
      SpontaneousInformation content,
      Optional<CaseFileId> file,
      Instant received) {
    return jdbc.sql(
                """
                INSERT INTO requests_information (id, partner, content, file, received)
                VALUES (:id, :partner, :content, :file, :received) ON CONFLICT (id) DO NOTHING
                """)
            .param("id", content.information())
            .param("partner", partner.value())
            .param("content", Canonical.text(content))
            .param("file", file.map(CaseFileId::value).orElse(null))
            .param("received", Timestamp.from(received))
            .update()
        == 1;
  }

  public List<GivenInformation> list() {
    return jdbc.sql("SELECT * FROM requests_information ORDER BY received DESC LIMIT 500")
        .query(InformationStore::given)
        .list();
  }

  /** What stands in no case file yet, the newest first. */
  public List<GivenInformation> unfiled() {
    return jdbc.sql("SELECT * FROM requests_information WHERE file IS NULL ORDER BY received DESC")
        .query(InformationStore::given)
        .list();
  }

  private static GivenInformation given(ResultSet row, int number) throws SQLException {
    return new GivenInformation(
        new AuthorityId(row.getString("partner")),
        Canonical.decode(row.getString("content"), SpontaneousInformation.class),
        Optional.ofNullable(row.getObject("file", UUID.class)).map(CaseFileId::new),
        row.getTimestamp("received").toInstant());
  }

  /** Puts unfiled information into a case file; false when it was filed already or is not known. */
  public boolean file(UUID id, CaseFileId file) {
    return jdbc.sql("UPDATE requests_information SET file = :file WHERE id = :id AND file IS NULL")
            .param("file", file.value())
            .param("id", id)
            .update()
        == 1;
  }
}
