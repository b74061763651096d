package org.entente.node.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.names.BirthDate;
import org.entente.names.Country;
import org.entente.names.Identifier;
import org.entente.names.Identifiers;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.CaseContents;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.protocol.Canonical;
import org.entente.protocol.Classification;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects, objects and their identifiers in PostgreSQL. */
@Repository
public class SubjectStore {
  private record KeptIdentifier(
      Optional<UUID> subject, UUID id, UUID file, Identifier identifier) {}

  private final JdbcClient jdbc;

  public SubjectStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the subject; false when the file has this list's entry already. */
  public boolean add(Subject subject, Instant at) {
    Optional<Suspect> suspect =
        subject instanceof Suspect s ? Optional.of(s) : Optional.<Suspect>empty();
    Optional<ListedPerson> listed =
        subject instanceof ListedPerson l ? Optional.of(l) : Optional.<ListedPerson>empty();
    return jdbc.sql(
                """
                INSERT INTO casework_subject (id, file, standing, names, birth_dates, role,
                  legal_state, art5_check, list, reference, stated_as, added)
                VALUES (:id, :file, :standing, :names, :births, :role, :state, :art5::jsonb, :list,
                  :reference, :stated, :added)
                ON CONFLICT (file, list, reference) DO NOTHING
                """)
            .param("id", subject.id().value())
            .param("file", subject.file().value())
            .param("standing", suspect.isPresent() ? "SUSPECT" : "LISTED")
            .param("names", subject.names().toArray(String[]::new))
            .param(
                "births", subject.birthDates().stream().map(BirthDate::iso).toArray(String[]::new))
            .param("role", suspect.map(s -> s.role().name()).orElse(null))
            .param("state", suspect.map(s -> s.state().name()).orElse(null))
            .param("art5", suspect.flatMap(Suspect::art5Check).map(Canonical::text).orElse(null))
            .param("list", listed.map(ListedPerson::list).orElse(null))
            .param("reference", listed.map(ListedPerson::reference).orElse(null))
            .param("stated", listed.map(ListedPerson::statedAs).orElse(null))
            .param("added", Timestamp.from(at))
            .update()
        == 1;
  }

  public void changeState(SubjectId subject, LegalState state) {
    jdbc.sql("UPDATE casework_subject SET legal_state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", subject.value())
        .update();
  }

  public void addIdentifier(
      UUID id, CaseFileId file, Optional<SubjectId> subject, Identifier identifier, Instant at) {
    jdbc.sql(
            """
            INSERT INTO casework_identifier (id, file, subject, kind, country, value, added)
            VALUES (:id, :file, :subject, :kind, :country, :value, :added)
            """)
        .param("id", id)
        .param("file", file.value())
        .param("subject", subject.map(SubjectId::value).orElse(null))
        .param("kind", identifier.kind().code())
        .param("country", identifier.country().map(Country::code).orElse(null))
        .param("value", identifier.value())
        .param("added", Timestamp.from(at))
        .update();
  }

  public List<Subject> subjects(CaseFileId file) {
    return subjects(file, identifiers(file));
  }

  /** The people and objects of a file, their identifiers read once. */
  public CaseContents contents(CaseFile file) {
    List<KeptIdentifier> identifiers = identifiers(file.id());
    return new CaseContents(file, subjects(file.id(), identifiers), objects(identifiers));
  }

  private List<KeptIdentifier> identifiers(CaseFileId file) {
    return jdbc.sql("SELECT * FROM casework_identifier WHERE file = :file ORDER BY added, id")
        .param("file", file.value())
        .query(SubjectStore::identifier)
        .list();
  }

  private List<Subject> subjects(CaseFileId file, List<KeptIdentifier> kept) {
    Map<UUID, List<Identifier>> identifiers = bySubject(kept);
    return jdbc.sql("SELECT * FROM casework_subject WHERE file = :file ORDER BY added, id")
        .param("file", file.value())
        .query((row, _) -> subject(row, identifiers))
        .list();
  }

  /** The case file that a subject or an object of this id is in. */
  public Optional<CaseFileId> findFile(UUID id) {
    return jdbc.sql(
            """
            SELECT file FROM casework_subject WHERE id = :id
            UNION SELECT file FROM casework_identifier WHERE id = :id AND subject IS NULL
            """)
        .param("id", id)
        .query((row, _) -> new CaseFileId(row.getObject(1, UUID.class)))
        .optional();
  }

  public List<CaseObject> objects(CaseFileId file) {
    return objects(identifiers(file));
  }

  /** Hands over every subject of every file, without identifiers and without holding them all. */
  public void forEach(Consumer<Subject> consumer) {
    jdbc.sql("SELECT * FROM casework_subject ORDER BY id")
        .query((RowCallbackHandler) row -> consumer.accept(subject(row, Map.of())));
  }

  /** The suspects of all open smuggling cases of these classifications. */
  public List<Suspect> indexableSuspects(List<Classification> classifications) {
    Map<UUID, List<Identifier>> identifiers =
        bySubject(
            jdbc.sql(INDEXABLE_IDENTIFIERS)
                .param("classifications", names(classifications))
                .query(SubjectStore::identifier)
                .list());
    return jdbc.sql(
            """
            SELECT s.* FROM casework_subject s JOIN casework_file f ON f.id = s.file
            WHERE s.standing = 'SUSPECT' AND s.legal_state NOT IN ('ACQUITTED', 'DISCONTINUED')
              AND f.kind = 'SMUGGLING' AND f.closed IS NULL
              AND f.classification = ANY (:classifications)
            """)
        .param("classifications", names(classifications))
        .query((row, _) -> (Suspect) subject(row, identifiers))
        .list();
  }

  public List<CaseObject> indexableObjects(List<Classification> classifications) {
    return objects(
        jdbc.sql(INDEXABLE_IDENTIFIERS + " AND i.subject IS NULL")
            .param("classifications", names(classifications))
            .query(SubjectStore::identifier)
            .list());
  }

  private static final String INDEXABLE_IDENTIFIERS =
      """
      SELECT i.* FROM casework_identifier i JOIN casework_file f ON f.id = i.file
      WHERE f.kind = 'SMUGGLING' AND f.closed IS NULL AND f.classification = ANY (:classifications)
      """;

  /** The identifiers that belong to nobody are the objects. */
  private static List<CaseObject> objects(List<KeptIdentifier> kept) {
    return kept.stream()
        .filter(k -> k.subject().isEmpty())
        .map(k -> new CaseObject(k.id(), new CaseFileId(k.file()), k.identifier()))
        .toList();
  }

  private static String[] names(List<Classification> classifications) {
    return classifications.stream().map(Classification::name).toArray(String[]::new);
  }

  private static Map<UUID, List<Identifier>> bySubject(List<KeptIdentifier> kept) {
    Map<UUID, List<Identifier>> bySubject = new HashMap<>();
    for (KeptIdentifier k : kept) {
      k.subject()
          .ifPresent(s ->
              bySubject.computeIfAbsent(s, _ -> new java.util.ArrayList<>()).add(k.identifier()));
    }
    return bySubject;
  }

  private static KeptIdentifier identifier(ResultSet row, int number) throws SQLException {
    String country = row.getString("country");
    return new KeptIdentifier(
        Optional.ofNullable(row.getObject("subject", UUID.class)),
        row.getObject("id", UUID.class),
        row.getObject("file", UUID.class),
        Identifiers.parse(
            row.getString("kind"), country == null ? "" : country, row.getString("value")));
  }

  private static Subject subject(ResultSet row, Map<UUID, List<Identifier>> identifiers)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    CaseFileId file = new CaseFileId(row.getObject("file", UUID.class));
    List<String> names = List.of((String[]) row.getArray("names").getArray());
    List<BirthDate> births =
        Arrays.stream((String[]) row.getArray("birth_dates").getArray())
            .map(BirthDate::parse)
            .toList();
    List<Identifier> own = identifiers.getOrDefault(id, List.of());
    if (row.getString("standing").equals("LISTED")) {
      return new ListedPerson(
          new SubjectId(id),
          file,
          names,
          births,
          own,
          row.getString("list"),
          row.getString("reference"),
          row.getString("stated_as"));
    }
    String art5 = row.getString("art5_check");
    return new Suspect(
        new SubjectId(id),
        file,
        names,
        births,
        own,
        SmugglingRole.valueOf(row.getString("role")),
        LegalState.valueOf(row.getString("legal_state")),
        Optional.ofNullable(art5).map(SubjectStore::art5));
  }

  private static Art5Check art5(String json) {
    return tools.jackson.databind.json.JsonMapper.shared().readValue(json, Art5Check.class);
  }
}
