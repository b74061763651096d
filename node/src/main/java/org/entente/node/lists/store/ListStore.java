package org.entente.node.lists.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListVersion;
import org.entente.node.lists.ListedEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imported lists in PostgreSQL. */
@Repository
public class ListStore {
  /** An entry and the text it is found by. */
  public record Row(ListedEntry entry, String search) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  public ListStore(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Adds a version that is being read; nobody sees it yet. */
  public void begin(UUID id, ListKey list, Instant imported) {
    jdbc.sql(
            """
            INSERT INTO lists_version
              (id, list, imported, read, skipped, findings, first_findings, current)
            VALUES (:id, :list, :imported, 0, 0, '{}', '[]', false)
            """)
        .param("id", id)
        .param("list", list.key())
        .param("imported", Timestamp.from(imported))
        .update();
  }

  /**
   * Makes a version that was read the current one. Entries of the one before are kept for as long
   * as cases cite them.
   */
  public void finish(ListVersion version) {
    jdbc.sql("UPDATE lists_version SET current = false WHERE list = :list")
        .param("list", version.list().key())
        .update();
    jdbc.sql(
            """
            UPDATE lists_version
            SET published = :published, imported = :imported, read = :read, skipped = :skipped,
              findings = :findings::jsonb, first_findings = :first::jsonb, current = true
            WHERE id = :id
            """)
        .param("id", version.id())
        .param("published", version.published().map(Date::valueOf).orElse(null))
        .param("imported", Timestamp.from(version.imported()))
        .param("read", version.read())
        .param("skipped", version.skipped())
        .param("findings", JSON.writeValueAsString(version.findings()))
        .param("first", JSON.writeValueAsString(version.firstFindings()))
        .update();
  }

  public void addEntries(UUID version, List<Row> rows) {
    batch.batchUpdate(
        """
        INSERT INTO lists_entry (version, reference, kind, search, content)
        VALUES (?, ?, ?, ?, ?::jsonb)
        """,
        rows,
        rows.size(),
        (statement, row) -> {
          statement.setObject(1, version);
          statement.setString(2, row.entry().reference());
          statement.setString(3, row.entry().kind());
          statement.setString(4, row.search());
          statement.setString(5, JSON.writeValueAsString(row.entry()));
        });
  }

  public List<ListVersion> versions() {
    return jdbc.sql("SELECT * FROM lists_version ORDER BY imported DESC")
        .query(ListStore::version)
        .list();
  }

  public Optional<ListedEntry> find(ListKey list, String reference) {
    return jdbc.sql(
            """
            SELECT e.content FROM lists_entry e JOIN lists_version v ON v.id = e.version
            WHERE v.list = :list AND v.current AND e.reference = :reference
            """)
        .param("list", list.key())
        .param("reference", reference)
        .query(ListStore::entry)
        .optional();
  }

  /** Entries of the current versions whose names or reference contain the words, all of them. */
  public List<ListedEntry> search(List<String> words, int most) {
    return jdbc.sql(
            """
            SELECT e.content FROM lists_entry e JOIN lists_version v ON v.id = e.version
            WHERE v.current AND e.search LIKE ALL (:patterns) ORDER BY e.reference LIMIT :most
            """)
        .param("patterns", words.stream().map(w -> "%" + w + "%").toArray(String[]::new))
        .param("most", most)
        .query(ListStore::entry)
        .list();
  }

  /** Hands over every entry of the current versions, without holding them all. */
  public void forEachCurrent(Consumer<ListedEntry> consumer) {
    batch.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  """
                  SELECT e.content FROM lists_entry e JOIN lists_version v ON v.id = e.version
                  WHERE v.current
                  """);
          statement.setFetchSize(500);
          return statement;
        },
        row -> {
          consumer.accept(entry(row, 0));
        });
  }

  private static ListedEntry entry(ResultSet row, int number) throws SQLException {
    return JSON.readValue(row.getString("content"), ListedEntry.class);
  }

  private static ListVersion version(ResultSet row, int number) throws SQLException {
    Date published = row.getDate("published");
    return new ListVersion(
        row.getObject("id", UUID.class),
        ListKey.of(row.getString("list")),
        Optional.ofNullable(published).map(Date::toLocalDate),
        row.getTimestamp("imported").toInstant(),
        row.getInt("read"),
        row.getInt("skipped"),
        JSON.readValue(row.getString("findings"), new TypeReference<Map<String, Integer>>() {}),
        JSON.readValue(
            row.getString("first_findings"), new TypeReference<List<ListVersion.FoundAt>>() {}),
        row.getBoolean("current"));
  }
}
