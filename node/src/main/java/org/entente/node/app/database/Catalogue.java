package org.entente.node.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.node.app.database.Manifest.Sequence;

/**
 * What there is to be saved in a database, and the few statements with which it is saved and
 * loaded.
 */
final class Catalogue {

  /** A table with the columns that are stored, not computed. */
  record TableColumns(String name, List<String> columns) {
    TableColumns {
      columns = List.copyOf(columns);
    }
  }

  private static final String SETTINGS =
      """
      SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601'; SET timezone = 'UTC';
      SET extra_float_digits = 1; SET bytea_output = 'hex'; SET search_path = public;
      """;

  private static final String TABLES =
      """
      SELECT c.relname, string_agg(a.attname, ',' ORDER BY a.attnum)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
        AND c.relname <> 'flyway_schema_history'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname
      """;

  private static final String SEQUENCES =
      """
      SELECT sequencename, last_value FROM pg_catalog.pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename
      """;

  private static final String VERSION =
      """
      SELECT version FROM public.flyway_schema_history
      WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
      """;

  private static final String HISTORY =
      "SELECT to_regclass('public.flyway_schema_history') IS NOT NULL";

  private static final String SET_SEQUENCE =
      "SELECT setval(format('public.%I', ?::text)::regclass, ?)";

  /** Rows that a migration wrote are among the saved ones too, so every table starts empty. */
  private static final String EMPTY_ALL =
      """
      DO $$
      DECLARE names text;
      BEGIN
        SELECT string_agg(format('public.%I', relname), ', ') INTO names FROM pg_catalog.pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history';
        IF names IS NOT NULL THEN
          EXECUTE 'TRUNCATE ' || names;
        END IF;
      END $$
      """;

  private static final String CHECK_REFERENCES =
      """
      DO $$
      DECLARE
        link record;
        broken boolean;
      BEGIN
        FOR link IN
          SELECT k.conname, k.conrelid::regclass AS child, k.confrelid::regclass AS parent,
            string_agg(format('c.%I = p.%I', ca.attname, pa.attname), ' AND ') AS equal,
            string_agg(format('c.%I IS NOT NULL', ca.attname), ' AND ') AS present
          FROM pg_catalog.pg_constraint k
          CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (child, parent)
          JOIN pg_catalog.pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = pair.child
          JOIN pg_catalog.pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = pair.parent
          WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
          GROUP BY k.oid, k.conname, k.conrelid, k.confrelid
        LOOP
          EXECUTE format('SELECT EXISTS (SELECT FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s))',
            link.child, link.present, link.parent, link.equal) INTO broken;
          IF broken THEN
            RAISE EXCEPTION 'foreign key % does not hold', link.conname USING ERRCODE = '23503';
          END IF;
        END LOOP;
      END $$
      """;

  private final Connection connection;

  private Catalogue(Connection connection) {
    this.connection = connection;
  }

  /**
   * A connection that writes values as text in one way only, whatever the server's settings are.
   */
  static Connection connect(DatabaseConnection database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    run(connection, SETTINGS);
    return connection;
  }

  static Catalogue of(Connection connection) {
    return new Catalogue(connection);
  }

  /** The version of the schema, if the node made one. */
  Optional<String> version() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet result = statement.executeQuery(HISTORY)) {
        if (!result.next() || !result.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (ResultSet result = statement.executeQuery(VERSION)) {
        return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
      }
    }
  }

  List<TableColumns> tables() throws SQLException {
    List<TableColumns> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(TABLES)) {
      while (result.next()) {
        tables.add(
            new TableColumns(result.getString(1), List.of(result.getString(2).split(",", -1))));
      }
    }
    return tables;
  }

  List<Sequence> sequences() throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(SEQUENCES)) {
      while (result.next()) {
        sequences.add(new Sequence(result.getString(1), result.getLong(2)));
      }
    }
    return sequences;
  }

  void set(Sequence sequence) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET_SEQUENCE)) {
      statement.setString(1, sequence.name());
      statement.setLong(2, sequence.value());
      statement.execute();
    }
  }

  /** Until the transaction ends: no triggers, and references are not looked at row by row. */
  void suspendTriggers() throws SQLException {
    run(connection, "SET LOCAL session_replication_role = replica");
  }

  void emptyAllTables() throws SQLException {
    run(connection, EMPTY_ALL);
  }

  void checkReferences() throws SQLException {
    run(connection, CHECK_REFERENCES);
  }

  static String copyOut(String table, List<String> columns) {
    return "COPY " + target(table, columns) + " TO STDOUT";
  }

  static String copyIn(String table, List<String> columns) {
    return "COPY " + target(table, columns) + " FROM STDIN";
  }

  /**
   * COPY takes no parameters, so names are put in as text; both sides let only plain identifiers
   * come this far.
   */
  private static String target(String table, List<String> columns) {
    if (!ManifestText.isIdentifier(table)
        || !columns.stream().allMatch(ManifestText::isIdentifier)) {
      throw new BackupFailure(
          BackupFault.DIFFERENT_CONTENT, "a table or column has a name that cannot be saved");
    }
    String quoted =
        columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    return "public.\"" + table + "\" (" + quoted + ")";
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
