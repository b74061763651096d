package org.entente.node.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.CaseKind;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SubjectId;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Classification;
import org.entente.protocol.Offence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case files, protected people and outcomes in PostgreSQL. */
@Repository
public class CaseStore {
  private final JdbcClient jdbc;

  public CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long nextReference() {
    return jdbc.sql("SELECT nextval('casework_reference')").query(Long.class).single();
  }

  public void add(CaseFile file) {
    jdbc.sql(
            """
            INSERT INTO casework_file
              (id, reference, title, kind, offences, classification, summary, owner, opened)
            VALUES (:id, :reference, :title, :kind, :offences::text[], :classification, :summary,
              :owner, :opened)
            """)
        .param("id", file.id().value())
        .param("reference", file.reference().value())
        .param("title", file.title())
        .param("kind", file.kind().name())
        .param(
            "offences",
            file.offences().stream()
                .map(Offence::name)
                .sorted()
                .collect(Collectors.joining(",", "{", "}")))
        .param("classification", file.classification().name())
        .param("summary", file.summary())
        .param("owner", file.owner().value())
        .param("opened", Timestamp.from(file.opened()))
        .update();
  }

  /** Locks those of the files that are open against being closed; how many they are. */
  public int lockOpen(Set<CaseFileId> files) {
    return jdbc.sql(
            """
            SELECT id FROM casework_file WHERE id IN (:ids) AND closed IS NULL ORDER BY id FOR SHARE
            """)
        .param("ids", files.stream().map(CaseFileId::value).toList())
        .query((row, _) -> row.getObject(1, UUID.class))
        .list()
        .size();
  }

  public Optional<CaseFile> find(CaseFileId id) {
    return jdbc.sql("SELECT * FROM casework_file WHERE id = :id")
        .param("id", id.value())
        .query(CaseStore::file)
        .optional();
  }

  /** The references of those of the ids that are case files. */
  public Map<CaseFileId, CaseReference> references(Collection<CaseFileId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<CaseFileId, CaseReference> references = new HashMap<>();
    jdbc.sql("SELECT id, reference FROM casework_file WHERE id IN (:ids)")
        .param("ids", ids.stream().map(CaseFileId::value).toList())
        .query(row -> {
          references.put(
              new CaseFileId(row.getObject(1, UUID.class)), new CaseReference(row.getString(2)));
        });
    return references;
  }

  public Optional<CaseFile> find(CaseReference reference) {
    return jdbc.sql("SELECT * FROM casework_file WHERE reference = :reference")
        .param("reference", reference.value())
        .query(CaseStore::file)
        .optional();
  }

  public List<CaseFile> list() {
    return jdbc.sql("SELECT * FROM casework_file ORDER BY opened DESC LIMIT 500")
        .query(CaseStore::file)
        .list();
  }

  public void recordBenefit(CaseFileId id, String benefit) {
    jdbc.sql("UPDATE casework_file SET benefit = :benefit, kind = 'SMUGGLING' WHERE id = :id")
        .param("benefit", benefit)
        .param("id", id.value())
        .update();
  }

  public void close(CaseFileId id, Instant at) {
    jdbc.sql("UPDATE casework_file SET closed = :at WHERE id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  public void add(ProtectedPerson person, Instant at) {
    jdbc.sql(
            """
            INSERT INTO casework_protected_person (id, file, role, alias, added)
            VALUES (:id, :file, :role, :alias, :added)
            """)
        .param("id", person.id())
        .param("file", person.file().value())
        .param("role", person.role().name())
        .param("alias", person.alias())
        .param("added", Timestamp.from(at))
        .update();
  }

  public List<ProtectedPerson> protectedPeople(CaseFileId file) {
    return jdbc.sql(
            """
            SELECT id, file, role, alias FROM casework_protected_person
            WHERE file = :file ORDER BY added
            """)
        .param("file", file.value())
        .query((row, _) ->
            new ProtectedPerson(
                row.getObject("id", UUID.class),
                new CaseFileId(row.getObject("file", UUID.class)),
                ProtectedPerson.Role.valueOf(row.getString("role")),
                row.getString("alias")))
        .list();
  }

  public void add(Outcome outcome, Instant at) {
    jdbc.sql(
            """
            INSERT INTO casework_outcome (id, file, kind, subject, people, happened, account, recorded)
            VALUES (:id, :file, :kind, :subject, :people, :happened, :account, :recorded)
            """)
        .param("id", outcome.id())
        .param("file", outcome.file().value())
        .param("kind", outcome.kind().name())
        .param("subject", outcome.subject().map(SubjectId::value).orElse(null))
        .param("people", outcome.people().orElse(null), Types.INTEGER)
        .param("happened", outcome.on())
        .param("account", outcome.account())
        .param("recorded", Timestamp.from(at))
        .update();
  }

  public boolean hasSubject(CaseFileId file, SubjectId subject) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM casework_subject WHERE file = :file AND id = :subject)
            """)
        .param("file", file.value())
        .param("subject", subject.value())
        .query(Boolean.class)
        .single();
  }

  public List<Outcome> outcomes(CaseFileId file) {
    return jdbc.sql("SELECT * FROM casework_outcome WHERE file = :file ORDER BY recorded")
        .param("file", file.value())
        .query((row, _) ->
            new Outcome(
                row.getObject("id", UUID.class),
                new CaseFileId(row.getObject("file", UUID.class)),
                Outcome.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("subject", UUID.class)).map(SubjectId::new),
                Optional.ofNullable(row.getObject("people", Integer.class)),
                row.getDate("happened").toLocalDate(),
                row.getString("account")))
        .list();
  }

  private static CaseFile file(ResultSet row, int number) throws SQLException {
    Timestamp closed = row.getTimestamp("closed");
    return new CaseFile(
        new CaseFileId(row.getObject("id", UUID.class)),
        new CaseReference(row.getString("reference")),
        row.getString("title"),
        CaseKind.valueOf(row.getString("kind")),
        Arrays.stream((String[]) row.getArray("offences").getArray())
            .map(Offence::valueOf)
            .collect(Collectors.toSet()),
        Classification.valueOf(row.getString("classification")),
        row.getString("summary"),
        Optional.ofNullable(row.getString("benefit")),
        new OfficerId(row.getObject("owner", UUID.class)),
        row.getTimestamp("opened").toInstant(),
        Optional.ofNullable(closed).map(Timestamp::toInstant));
  }
}
