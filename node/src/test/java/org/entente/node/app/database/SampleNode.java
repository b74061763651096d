package org.entente.node.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A node's database with something in it to be saved. */
final class SampleNode {

  static final String MIGRATIONS = "classpath:db/backup-test";

  /** What a text can contain that a careless copy would lose. */
  static final List<String> BODIES =
      List.of(
          "plain",
          "",
          "tab\tnew\nline\r\\ \\N \\. \"quoted\"",
          "Ǧ̲ 名 ۱۲۳ 🚤",
          "\u0001\u007f",
          "\\x00");

  private SampleNode() {}

  static void migrate(DatabaseConnection database, String version) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations(MIGRATIONS)
        .target(version)
        .load()
        .migrate();
  }

  static void fill(EmbeddedPostgres database) throws SQLException {
    try (Connection connection = CommittingNode.open(database.connection());
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO sample_entry (kind, body, bytes, facts, tags, weight, amount, made)
                VALUES ('A', ?, ?, '{"a": [1, null, "ü"]}', ARRAY['x', NULL, 'y,z'], ?, 12345678901234567890.0123456789,
                  timestamptz '2026-11-01 12:00:00.123456+03')
                """)) {
      for (String body : BODIES) {
        insert.setString(1, body);
        insert.setBytes(2, new byte[] {0, 10, 13, 92, -1});
        insert.setDouble(3, body.isEmpty() ? Double.NaN : 0.1 + body.length() / 3.0);
        insert.executeUpdate();
      }
    }
    EmbeddedPostgresTest.execute(
        database,
        """
        INSERT INTO sample_entry (kind) VALUES ('B');
        BEGIN;
        INSERT INTO sample_pair_left VALUES (1, 2);
        INSERT INTO sample_pair_right VALUES (2, 1);
        COMMIT;
        SELECT setval('sample_number', 4711);
        """);
  }

  static Path keys(Path directory) throws IOException {
    Path keys = Files.createDirectories(directory.resolve("sample-keys"));
    Files.createDirectories(keys.resolve("signing"));
    Files.writeString(keys.resolve("signing/current.pem"), "not a real key\n");
    Files.write(keys.resolve("exchange.bin"), new byte[] {0, 1, 2, -1});
    return keys;
  }
}
