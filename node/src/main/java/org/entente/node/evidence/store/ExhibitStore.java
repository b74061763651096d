package org.entente.node.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.evidence.CustodyEvent;
import org.entente.node.evidence.Exhibit;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Handling;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exhibits, their encrypted pieces and their custody in PostgreSQL; only ever added to. */
@Repository
public class ExhibitStore {
  private final JdbcClient jdbc;

  public ExhibitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Exhibit exhibit) {
    jdbc.sql(
            """
            INSERT INTO evidence_exhibit (id, file, label, file_name, handling, originator, size,
              sha256, received)
            VALUES (:id, :file, :label, :name, :handling, :originator, :size, :sha256, :received)
            """)
        .param("id", exhibit.id())
        .param("file", exhibit.file().value())
        .param("label", exhibit.label())
        .param("name", exhibit.fileName())
        .param("handling", Canonical.text(exhibit.handling()))
        .param("originator", exhibit.originator().value())
        .param("size", exhibit.size())
        .param("sha256", exhibit.sha256().bytes())
        .param("received", Timestamp.from(exhibit.received()))
        .update();
  }

  public void addPiece(UUID exhibit, int number, byte[] locked) {
    jdbc.sql("INSERT INTO evidence_piece (exhibit, number, locked) VALUES (:id, :number, :locked)")
        .param("id", exhibit)
        .param("number", number)
        .param("locked", locked)
        .update();
  }

  public Optional<byte[]> piece(UUID exhibit, int number) {
    return jdbc.sql("SELECT locked FROM evidence_piece WHERE exhibit = :id AND number = :number")
        .param("id", exhibit)
        .param("number", number)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  public void add(UUID exhibit, CustodyEvent event, OfficerId by) {
    jdbc.sql(
            """
            INSERT INTO evidence_custody (exhibit, number, kind, at, officer, text, signature)
            VALUES (:exhibit, :number, :kind, :at, :officer, :text, :signature)
            """)
        .param("exhibit", exhibit)
        .param("number", event.number())
        .param("kind", event.kind().name())
        .param("at", Timestamp.from(event.at()))
        .param("officer", by.value())
        .param("text", event.text())
        .param("signature", event.signature().bytes())
        .update();
  }

  public void allow(UUID exhibit, String reference, OfficerId by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO evidence_permission (exhibit, reference, officer, recorded)
            VALUES (:exhibit, :reference, :officer, :at) ON CONFLICT (exhibit) DO NOTHING
            """)
        .param("exhibit", exhibit)
        .param("reference", reference)
        .param("officer", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static final String SELECT =
      """
      SELECT e.*, EXISTS (SELECT 1 FROM evidence_permission p WHERE p.exhibit = e.id) AS allowed
      FROM evidence_exhibit e
      """;

  public Optional<Exhibit> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE e.id = :id").param("id", id).query(this::exhibit).optional();
  }

  /** The exhibit, locked until the transaction ends, so that entries follow one another. */
  public Optional<Exhibit> lock(UUID id) {
    return jdbc.sql(SELECT + " WHERE e.id = :id FOR UPDATE OF e")
        .param("id", id)
        .query(this::exhibit)
        .optional();
  }

  public List<Exhibit> ofCase(CaseFileId file) {
    return jdbc.sql(SELECT + " WHERE e.file = :file ORDER BY e.received, e.id")
        .param("file", file.value())
        .query(this::exhibit)
        .list();
  }

  private Exhibit exhibit(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Exhibit(
        id,
        new CaseFileId(row.getObject("file", UUID.class)),
        row.getString("label"),
        row.getString("file_name"),
        Canonical.decode(row.getString("handling"), Handling.class),
        new AuthorityId(row.getString("originator")),
        row.getLong("size"),
        Octets.of(row.getBytes("sha256")),
        row.getTimestamp("received").toInstant(),
        custody(id),
        row.getBoolean("allowed"));
  }

  private List<CustodyEvent> custody(UUID exhibit) {
    return jdbc.sql("SELECT * FROM evidence_custody WHERE exhibit = :id ORDER BY number")
        .param("id", exhibit)
        .query((row, _) ->
            new CustodyEvent(
                row.getInt("number"),
                CustodyEvent.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                Octets.of(row.getBytes("signature"))))
        .list();
  }
}
