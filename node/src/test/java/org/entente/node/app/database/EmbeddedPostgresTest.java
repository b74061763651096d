package org.entente.node.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  private static final String SETTINGS =
      """
      SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'data_checksums')
      """;

  @TempDir Path directory;

  @BeforeEach
  void borrowPrograms() throws Exception {
    ReadyPrograms.lendTo(directory);
  }

  @AfterEach
  void giveProgramsBack() throws Exception {
    ReadyPrograms.takeFrom(directory);
  }

  @Test
  void whatWasCommittedIsThereAfterStopAndStart() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      execute(database, "CREATE TABLE kept (name text)");
      execute(database, "INSERT INTO kept VALUES ('Ÿ 名')");
    }
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      assertThat(query(database, "SELECT name FROM kept")).isEqualTo("Ÿ 名");
      assertThat(query(database, SETTINGS))
          .isEqualTo(
              "data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1 synchronous_commit=on");
      assertThat(Files.readString(directory.resolve("postgres/server.log")))
          .doesNotContain("Unix socket");
      assertThat(query(database, "SHOW server_version")).startsWith("18.");
      assertThat(query(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
    }
    assertThat(directory.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void nobodyGetsInWithoutThePassword() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      assertThat(Files.getPosixFilePermissions(directory.resolve("postgres/password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(() -> open(database.jdbcUrl(), database.user(), "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> open(database.jdbcUrl(), "postgres", database.password()))
          .hasMessageContaining("no pg_hba.conf entry");
      String other = database.jdbcUrl().replaceFirst("/entente$", "/postgres");
      assertThatThrownBy(() -> open(other, database.user(), database.password()))
          .hasMessageContaining("no pg_hba.conf entry");
      assertThat(database.connection().toString()).doesNotContain(database.password());
      assertThat(Files.readString(directory.resolve("postgres/server.log")))
          .doesNotContain(database.password());
    }
  }

  @Test
  void aCommandBesideTheNodeFindsTheRunningDatabase() throws SQLException {
    assertThat(EmbeddedPostgres.connection(directory)).isEmpty();
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      DatabaseConnection found = EmbeddedPostgres.connection(directory).orElseThrow();
      assertThat(found.jdbcUrl()).isEqualTo(database.jdbcUrl());
      CommittingNode.open(found).close();
    }
    assertThat(EmbeddedPostgres.connection(directory)).isEmpty();
    assertThat(EmbeddedPostgres.exists(directory)).isTrue();
  }

  @Test
  void twoNodesInOneProcessCannotShareADirectory() {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      refused(DatabaseFault.IN_USE);
      refused(DatabaseFault.IN_USE);
      assertThat(database.isRunning()).isTrue();
    }
    EmbeddedPostgres.start(directory).close();
  }

  @Test
  void aLostPasswordIsSaidAndNothingIsOverwritten() throws Exception {
    EmbeddedPostgres.start(directory).close();
    Path password = directory.resolve("postgres/password");
    String kept = Files.readString(password);
    Files.delete(password);
    refused(DatabaseFault.NO_PASSWORD);
    Files.writeString(password, kept);
    EmbeddedPostgres.start(directory).close();
  }

  @Test
  void dataOfAnotherMajorVersionIsRefused() throws Exception {
    EmbeddedPostgres.start(directory).close();
    Files.writeString(directory.resolve("postgres/data/PG_VERSION"), "17\n");
    refused(DatabaseFault.OTHER_VERSION);
  }

  @Test
  void anInterruptedFirstStartIsBegunAnew() throws Exception {
    Path root = directory.resolve("postgres");
    Files.createDirectories(root.resolve("data.unfinished/base"));
    Files.delete(root.resolve("bin-18.6.0"));
    Files.createDirectories(root.resolve("bin-18.6.0.unfinished/bin"));
    Files.writeString(root.resolve("data.unfinished/PG_VERSION"), "18\n");
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      assertThat(query(database, "SELECT 1")).isEqualTo("1");
    }
    assertThat(root.resolve("data.unfinished")).doesNotExist();
    assertThat(root.resolve("bin-18.6.0.unfinished")).doesNotExist();
    assertThat(root.resolve("bin-18.6.0/bin/postgres")).isExecutable();
  }

  @Test
  void brokenDataIsReportedWithPostgresOwnWords() throws Exception {
    EmbeddedPostgres.start(directory).close();
    Files.delete(directory.resolve("postgres/data/global/pg_control"));
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> EmbeddedPostgres.start(directory))
        .satisfies(failure -> assertThat(failure.fault()).isEqualTo(DatabaseFault.NOT_STARTED))
        .withMessageContaining("DATABASE-008");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsReported() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> EmbeddedPostgres.start(file))
        .satisfies(
            failure -> assertThat(failure.fault()).isEqualTo(DatabaseFault.DIRECTORY_UNUSABLE));
  }

  @Test
  void programsForOtherPlatformsAndAlteredProgramsAreRefused() {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> Programs.archive("Windows 11", "amd64"))
        .withMessageContaining("DATABASE-001")
        .withMessageContaining("spring.datasource.url");
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> Programs.check("postgres-linux-x86_64.txz", new byte[9]))
        .withMessageContaining("DATABASE-002");
  }

  private void refused(DatabaseFault fault) {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> EmbeddedPostgres.start(directory))
        .satisfies(failure -> assertThat(failure.fault()).isEqualTo(fault));
  }

  private static void open(String url, String user, String password) throws SQLException {
    DriverManager.getConnection(url, user, password).close();
  }

  static void execute(EmbeddedPostgres database, String sql) throws SQLException {
    try (Connection connection = CommittingNode.open(database.connection());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String query(EmbeddedPostgres database, String sql) throws SQLException {
    try (Connection connection = CommittingNode.open(database.connection());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
