package org.entente.node.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.node.app.database.Manifest.Content;
import org.entente.node.app.database.Manifest.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class BackupTest {

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final List<String> COMPARED =
      List.of(
          "SELECT string_agg(e::text, '|' ORDER BY id) FROM sample_entry e",
          "SELECT string_agg(k::text, '|' ORDER BY code) FROM sample_kind k",
          "SELECT string_agg(l::text, '|' ORDER BY id) FROM sample_pair_left l",
          "SELECT string_agg(r::text, '|' ORDER BY id) FROM sample_pair_right r",
          "SELECT string_agg(s.sequencename || s.last_value, '|' ORDER BY s.sequencename) FROM pg_sequences s");

  private final Backup backup = new Backup(InstantSource.fixed(NOON));
  private final Restore restore = new Restore(SampleNode.MIGRATIONS);

  @TempDir static Path shared;
  private Path keys;
  private EmbeddedPostgres database;
  private Path good;
  private List<String> saved;

  private Path directory;
  private Path target;

  @BeforeAll
  void startANode() throws Exception {
    database = EmbeddedPostgres.start(ReadyPrograms.lendTo(shared.resolve("node")));
    SampleNode.migrate(database.connection(), "1");
    SampleNode.fill(database);
    keys = SampleNode.keys(shared);
    good = shared.resolve("good.zip");
    backup.write(database.connection(), keys, good);
    saved = content(database);
  }

  private static List<String> content(EmbeddedPostgres node) throws SQLException {
    List<String> content = new ArrayList<>();
    for (String query : COMPARED) {
      content.add(EmbeddedPostgresTest.query(node, query));
    }
    return content;
  }

  @AfterAll
  void stopIt() throws Exception {
    database.close();
    ReadyPrograms.takeFrom(shared.resolve("node"));
  }

  @BeforeEach
  void newPlace(@TempDir Path place) {
    directory = place;
    target = place.resolve("restored");
  }

  @Test
  void whatIsRestoredIsWhatWasSaved() throws Exception {
    Manifest manifest = restore.run(good, target);

    assertThat(manifest.created()).isEqualTo(NOON);
    assertThat(manifest.schema()).isEqualTo("1");
    assertThat(Files.readString(target.resolve("keys/signing/current.pem")))
        .isEqualTo("not a real key\n");
    assertThat(Files.getPosixFilePermissions(target.resolve("keys/exchange.bin")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(names(target)).containsExactlyInAnyOrder("keys", "postgres");
    try (EmbeddedPostgres restored = EmbeddedPostgres.start(target)) {
      assertThat(content(restored)).isEqualTo(saved).doesNotContain("").hasSize(COMPARED.size());
      assertThat(
              EmbeddedPostgresTest.query(
                  restored, "INSERT INTO sample_entry (kind) VALUES ('A') RETURNING id"))
          .isEqualTo("8");
      assertThat(EmbeddedPostgresTest.query(restored, "SELECT nextval('sample_number')"))
          .isEqualTo("4712");
      assertThat(EmbeddedPostgresTest.query(restored, "SELECT nextval('sample_unused')"))
          .isEqualTo("7");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> EmbeddedPostgresTest.execute(restored, "DELETE FROM sample_entry"))
          .withMessageContaining("entries are only added");
      SampleNode.migrate(restored.connection(), "latest");
      assertThat(EmbeddedPostgresTest.query(restored, "SELECT count(since) FROM sample_kind"))
          .isEqualTo("0");
    }
  }

  @Test
  void aBackupMadeWhileTheNodeWritesIsOneMoment() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    Path archive = directory.resolve("busy.zip");
    Thread writer = Thread.ofPlatform().start(() -> writePairs(stop, written));
    while (written.get() < 50) {
      Thread.sleep(5);
    }
    Manifest manifest = backup.write(database.connection(), keys, archive);
    int before = written.get();
    while (written.get() < before + 50) {
      Thread.sleep(5);
    }
    stop.set(true);
    writer.join();

    Map<String, Long> rows = new LinkedHashMap<>();
    manifest.tables().forEach(table -> rows.put(table.name(), table.rows()));
    assertThat(rows.get("sample_pair_left"))
        .isEqualTo(rows.get("sample_pair_right"))
        .isGreaterThanOrEqualTo(50);
    restore.run(archive, target);
    try (EmbeddedPostgres restored = EmbeddedPostgres.start(target)) {
      assertThat(EmbeddedPostgresTest.query(restored, "SELECT count(*) FROM sample_pair_left"))
          .isEqualTo(rows.get("sample_pair_left").toString());
    }
  }

  @Test
  void theFileIsPrivateAndNeverReplacesAnother() throws Exception {
    assertThat(Files.getPosixFilePermissions(good))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThatExceptionOfType(BackupFailure.class)
        .isThrownBy(() -> backup.write(database.connection(), keys, good))
        .satisfies(failure -> assertThat(failure.fault()).isEqualTo(BackupFault.TARGET_EXISTS));
  }

  @Test
  void aBackupThatFailsLeavesNoFile() throws Exception {
    Path archive = directory.resolve("none.zip");
    DatabaseConnection nowhere =
        new DatabaseConnection("jdbc:postgresql://127.0.0.1:1/none", "a", "b");
    assertThatExceptionOfType(BackupFailure.class)
        .isThrownBy(() -> backup.write(nowhere, keys, archive))
        .satisfies(failure -> assertThat(failure.fault()).isEqualTo(BackupFault.NOT_READ));
    assertThatExceptionOfType(BackupFailure.class)
        .isThrownBy(
            () -> backup.write(database.connection(), keys, directory.resolve("no/such/none.zip")))
        .satisfies(failure -> assertThat(failure.fault()).isEqualTo(BackupFault.NOT_WRITTEN));
    assertThat(names(directory)).isEmpty();
  }

  @Test
  void aDirectoryWithContentIsNotTouched() throws Exception {
    Files.createDirectories(target);
    Path mine = Files.writeString(target.resolve("mine"), "mine");

    refused(good, BackupFault.NOT_EMPTY);
    refused(directory.resolve("missing.zip"), BackupFault.NOT_EMPTY);
    assertThat(mine).hasContent("mine");
    assertThat(names(target)).containsExactly("mine");
  }

  @Test
  void everyTruncatedOrDamagedFileIsRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(good);
    Path bad = directory.resolve("bad.zip");
    for (int length = 0; length < bytes.length; length += 97) {
      Files.write(bad, Arrays.copyOf(bytes, length));
      refusedBeforeAnythingIsMade(bad);
    }
    long seed = 20261103L;
    SplittableRandom random = new SplittableRandom(seed);
    int harmless = 0;
    for (int round = 0; round < 1_000; round++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(bad, changed);
      harmless += isContentUntouched(bad) ? 1 : 0;
    }
    // Times and flags of the container are nobody's content; everything else is noticed.
    assertThat(harmless).as("seed %d", seed).isLessThan(500);
  }

  @Test
  void aPartThatTheManifestDoesNotDescribeIsRefused() throws Exception {
    Map<String, byte[]> parts = parts();
    parts.put("tables/sample_kind", "A\tforged\nB\tforged\n".getBytes(StandardCharsets.UTF_8));
    refused(zip(parts), BackupFault.DAMAGED);
    parts = parts();
    parts.remove("keys/exchange.bin");
    refused(zip(parts), BackupFault.DAMAGED);
    parts = parts();
    parts.put("keys/../../evil", new byte[] {1});
    refused(zip(parts), BackupFault.DAMAGED);
    parts = parts();
    parts.remove("manifest");
    refused(zip(parts), BackupFault.NOT_A_BACKUP);
    parts = parts();
    parts.put(
        "manifest",
        text(parts).replace("sample_kind 2 ", "sample_kind 3 ").getBytes(StandardCharsets.UTF_8));
    refused(zip(parts), BackupFault.DAMAGED);
    parts = parts();
    parts.put(
        "manifest",
        text(parts)
            .replace("entente-backup 1", "entente-backup 2")
            .getBytes(StandardCharsets.UTF_8));
    refused(zip(parts), BackupFault.NEWER);
  }

  @Test
  void aNewerSchemaIsRefusedAndNothingIsLeft() throws Exception {
    Manifest manifest = ManifestText.read(parts().get("manifest"));
    refused(
        zip(
            with(
                new Manifest(NOON, "99", manifest.tables(), manifest.sequences(), manifest.keys()),
                Map.of())),
        BackupFault.NEWER);
    assertThat(target).doesNotExist();
  }

  @Test
  void rowsThatContradictEachOtherAreRefusedAndNothingIsLeft() throws Exception {
    Files.createDirectories(target);
    refused(zip(replaced("sample_pair_right", "2\t77\n", 1)), BackupFault.CONTRADICTORY);
    refused(zip(replaced("sample_pair_right", "2\t\\N\n", 1)), BackupFault.NOT_LOADED);
    assertThatExceptionOfType(BackupFailure.class)
        .isThrownBy(() -> restore.run(zip(replaced("sample_pair_right", "secret\t1\n", 1)), target))
        .satisfies(failure -> assertThat(failure).hasStackTraceContaining("22P02"))
        .satisfies(failure ->
            assertThat(failure.toString() + failure.getCause()).doesNotContain("secret"));
    refused(zip(replaced("sample_pair_right", "2\t1\n", 5)), BackupFault.DIFFERENT_CONTENT);
    assertThat(names(target)).isEmpty();
  }

  @Test
  void aNodeDoesNotStartWhereARestoreHasNotEnded() throws Exception {
    Files.createDirectories(target.resolve("restore.unfinished"));
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> EmbeddedPostgres.start(target))
        .satisfies(
            failure -> assertThat(failure.fault()).isEqualTo(DatabaseFault.RESTORE_UNFINISHED));
    refused(good, BackupFault.NOT_EMPTY);
  }

  @Test
  void aDatabaseWithoutSchemaHasNothingToSave() throws Exception {
    Path empty = ReadyPrograms.lendTo(directory.resolve("empty"));
    try (EmbeddedPostgres fresh = EmbeddedPostgres.start(empty)) {
      assertThatExceptionOfType(BackupFailure.class)
          .isThrownBy(() -> backup.write(fresh.connection(), keys, directory.resolve("a.zip")))
          .satisfies(failure -> assertThat(failure.fault()).isEqualTo(BackupFault.NO_SCHEMA));
    } finally {
      ReadyPrograms.takeFrom(empty);
    }
  }

  private void writePairs(AtomicBoolean stop, AtomicInteger written) {
    try (Connection connection = CommittingNode.open(database.connection());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int id = 10; !stop.get(); id += 2) {
        statement.execute("INSERT INTO sample_pair_left VALUES (" + id + ", " + (id + 1) + ")");
        statement.execute("INSERT INTO sample_pair_right VALUES (" + (id + 1) + ", " + id + ")");
        connection.commit();
        written.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refused(Path archive, BackupFault fault) {
    assertThatExceptionOfType(BackupFailure.class)
        .isThrownBy(() -> restore.run(archive, target))
        .satisfies(failure -> assertThat(failure.fault()).isEqualTo(fault))
        .withMessageContaining(fault.code());
  }

  private void refusedBeforeAnythingIsMade(Path archive) {
    assertThatExceptionOfType(BackupFailure.class).isThrownBy(() -> restore.run(archive, target));
    assertThat(target).doesNotExist();
  }

  /**
   * Whether a damaged file still has exactly the content of the sound one; anything else must be a
   * refusal.
   */
  private boolean isContentUntouched(Path archive) {
    try (BackupArchive opened = BackupArchive.open(archive);
        BackupArchive sound = BackupArchive.open(good)) {
      assertThat(opened.manifest()).isEqualTo(sound.manifest());
      return true;
    } catch (BackupFailure refused) {
      return false;
    }
  }

  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(good.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static String text(Map<String, byte[]> parts) {
    return new String(parts.get("manifest"), StandardCharsets.US_ASCII);
  }

  private Map<String, byte[]> with(Manifest manifest, Map<String, byte[]> changes)
      throws IOException {
    Map<String, byte[]> parts = parts();
    parts.putAll(changes);
    parts.put("manifest", ManifestText.write(manifest));
    return parts;
  }

  /** The good back-up with other rows in one table, and a manifest that agrees with them. */
  private Map<String, byte[]> replaced(String name, String rows, long claimed) throws IOException {
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    Manifest manifest = ManifestText.read(parts().get("manifest"));
    List<Table> tables = new ArrayList<>();
    for (Table table : manifest.tables()) {
      Content content = new Content(bytes.length, Digests.sha256(bytes));
      tables.add(
          table.name().equals(name) ? new Table(name, table.columns(), claimed, content) : table);
    }
    Manifest changed = new Manifest(NOON, "1", tables, manifest.sequences(), manifest.keys());
    return with(changed, Map.of("tables/" + name, bytes));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> content = Files.list(directory)) {
      return content.map(path -> path.getFileName().toString()).toList();
    }
  }

  private Path zip(Map<String, byte[]> parts) throws IOException {
    Path archive = Files.createTempFile(directory, "made", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return archive;
  }
}
