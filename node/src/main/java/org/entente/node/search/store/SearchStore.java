package org.entente.node.search.store;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  static final int FREQUENT = 700;

  private static final String NAMES =
      """
      SELECT record, list, file, name, array_to_string(births, ' ') AS births FROM search_name
      """;

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
    // A sum of tests costs less than counting the elements they share.
    String shared =
        IntStream.range(0, all.size())
            .mapToObj("(keys @> ARRAY[CAST(:key%d AS text)])::int"::formatted)
            .collect(Collectors.joining(" + "));
    var query =
        jdbc.sql(
                NAMES
                    + """
                    WHERE keys && CAST(:one AS text[]) AND (file IS NULL OR file = ANY (:files))
                    ORDER BY %s DESC, id LIMIT :most
                    """
                        .formatted(shared))
            .param("one", one.toArray(String[]::new))
            .param("files", files.toArray(UUID[]::new))
            .param("most", most);
    int number = 0;
    for (String key : all) {
      query = query.param("key" + number++, key);
    }
    return query.query(SearchStore::held).list();
  }

  /** Some of the many names with this key. */
  public List<HeldName> some(String key, Collection<UUID> files, int most) {
    return jdbc.sql(
            NAMES
                + """
                WHERE keys @> ARRAY[CAST(:key AS text)] AND (file IS NULL OR file = ANY (:files))
                LIMIT :most
                """)
        .param("key", key)
        .param("files", files.toArray(UUID[]::new))
        .param("most", most)
        .query(SearchStore::held)
        .list();
  }

  /** Two keys that a name is to have both. */
  public record Pair(String one, String other) {}

  /** Names with both keys of a pair, no more than so many of each. */
  public List<HeldName> sharingBoth(List<Pair> pairs, Collection<UUID> files, int mostOfEach) {
    String each =
        IntStream.range(0, pairs.size())
            .mapToObj(
                """
                WHERE keys @> CAST(ARRAY[:one%1$d, :other%1$d] AS text[])
                  AND (file IS NULL OR file = ANY (:files)) LIMIT :most
                """
                    ::formatted)
            .map(where -> "(" + NAMES + where + ")")
            .collect(Collectors.joining(" UNION ALL "));
    var query = jdbc.sql(each).param("files", files.toArray(UUID[]::new)).param("most", mostOfEach);
    for (int i = 0; i < pairs.size(); i++) {
      query = query.param("one" + i, pairs.get(i).one()).param("other" + i, pairs.get(i).other());
    }
    return query.query(SearchStore::held).list();
  }

  /** The names of one record. */
  public List<HeldName> of(String record) {
    return jdbc.sql(NAMES + "WHERE record = :record ORDER BY id")
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
        births(row.getString("births")));
  }

  private static List<BirthDate> births(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split(" ", -1)).map(BirthDate::parse).toList();
  }
}
