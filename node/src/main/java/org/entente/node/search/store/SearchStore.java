package org.entente.node.search.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.node.casework.CaseFileId;
import org.entente.node.search.HeldName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names to search in PostgreSQL. */
@Repository
public class SearchStore {
  /** A key that more names share is asked for together with another. */
  static final int FREQUENT = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  public SearchStore(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public void markStale(String source, Instant since) {
    jdbc.sql(
            """
            INSERT INTO search_stale (source, since) VALUES (:source, :since)
            ON CONFLICT (source) DO UPDATE SET since = EXCLUDED.since
            """)
        .param("source", source)
        .param("since", Timestamp.from(since))
        .update();
  }

  /** Takes what has changed up to an instant off the list. */
  public List<String> takeStale(Instant until) {
    return jdbc.sql("DELETE FROM search_stale WHERE since <= :until RETURNING source")
        .param("until", Timestamp.from(until))
        .query((row, _) -> row.getString(1))
        .list();
  }

  public void removeSubjects() {
    jdbc.sql("DELETE FROM search_name WHERE source = 'SUBJECT'").update();
  }

  public void removeListed() {
    jdbc.sql("DELETE FROM search_name WHERE source = 'LISTED'").update();
  }

  public void add(List<HeldName> names) {
    batch.batchUpdate(
        """
        INSERT INTO search_name (record, source, list, file, name, births, keys)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        names,
        Math.max(1, names.size()),
        (statement, held) -> {
          var connection = statement.getConnection();
          statement.setString(1, held.record());
          statement.setString(2, held.file().isPresent() ? "SUBJECT" : "LISTED");
          statement.setString(3, held.list().isEmpty() ? null : held.list());
          statement.setObject(4, held.file().map(CaseFileId::value).orElse(null));
          statement.setString(5, held.name());
          Object[] births = held.births().stream().map(BirthDate::iso).toArray();
          statement.setArray(6, connection.createArrayOf("text", births));
          statement.setArray(7, connection.createArrayOf("text", held.keys().toArray()));
        });
  }

  /** Counts anew which keys are frequent. */
  public void countKeys() {
    jdbc.sql("DELETE FROM search_frequent_key").update();
    jdbc.sql(
            """
            INSERT INTO search_frequent_key (key, names)
            SELECT k, count(*) FROM search_name CROSS JOIN unnest(keys) AS k
            GROUP BY k HAVING count(*) > :frequent
            """)
        .param("frequent", FREQUENT)
        .update();
  }

  public Set<String> frequent(Collection<String> keys) {
    return Set.copyOf(
        jdbc.sql("SELECT key FROM search_frequent_key WHERE key = ANY (:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .list());
  }

  /** Names with one of the keys, those that share most first, of lists and of these files. */
  public List<HeldName> sharing(
      Collection<String> one, Collection<String> all, Collection<UUID> files, int most) {
    return jdbc.sql(
            """
            SELECT record, list, file, name, births, keys FROM search_name
            WHERE keys && CAST(:one AS text[]) AND (file IS NULL OR file = ANY (:files))
            ORDER BY (SELECT count(*) FROM unnest(keys) AS k WHERE k = ANY (:all)) DESC, id
            LIMIT :most
            """)
        .param("one", one.toArray(String[]::new))
        .param("all", all.toArray(String[]::new))
        .param("files", files.toArray(UUID[]::new))
        .param("most", most)
        .query(SearchStore::held)
        .list();
  }

  /** Names with both keys. */
  public List<HeldName> sharingBoth(String one, String other, Collection<UUID> files, int most) {
    return jdbc.sql(
            """
            SELECT record, list, file, name, births, keys FROM search_name
            WHERE keys @> CAST(:both AS text[]) AND (file IS NULL OR file = ANY (:files))
            LIMIT :most
            """)
        .param("both", new String[] {one, other})
        .param("files", files.toArray(UUID[]::new))
        .param("most", most)
        .query(SearchStore::held)
        .list();
  }

  /** The names of one record. */
  public List<HeldName> of(String record) {
    return jdbc.sql(
            """
            SELECT record, list, file, name, births, keys FROM search_name WHERE record = :record
            ORDER BY id
            """)
        .param("record", record)
        .query(SearchStore::held)
        .list();
  }

  private static HeldName held(ResultSet row, int number) throws SQLException {
    String list = row.getString("list");
    return new HeldName(
        row.getString("record"),
        list == null ? "" : list,
        Optional.ofNullable(row.getObject("file", UUID.class)).map(CaseFileId::new),
        row.getString("name"),
        Arrays.stream(texts(row.getArray("births"))).map(BirthDate::parse).toList(),
        Set.of(texts(row.getArray("keys"))));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
