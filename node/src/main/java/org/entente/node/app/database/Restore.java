package org.entente.node.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.node.app.database.Manifest.KeyFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Makes a node's data directory out of a back-up. The back-up is read through before anything is
 * made; the database is made beside its place, filled, read back and checked; only then does it
 * move in. Whatever goes wrong before leaves the directory as it was. The next start of the node
 * brings the tables to its own version.
 */
public final class Restore {

  /**
   * While this is in a data directory, a restore has not ended, and the node does not start there.
   */
  static final String UNFINISHED = "restore.unfinished";

  private final List<String> migrations;

  /**
   * A restore that makes the tables with these migrations.
   *
   * @param migrations Flyway locations, such as {@code classpath:db/migration}
   */
  public Restore(String... migrations) {
    this.migrations = List.of(migrations);
  }

  /**
   * Restores a back-up.
   *
   * @param archive the file that {@link Backup} made
   * @param dataDirectory a directory that is empty or does not exist
   * @throws BackupFailure if it cannot be restored; then the directory is as it was
   * @throws DatabaseFailure if the database cannot be started; then the directory is as it was
   */
  public Manifest run(Path archive, Path dataDirectory) {
    Path target = dataDirectory.toAbsolutePath().normalize();
    boolean existed = Files.exists(target);
    refuseContent(target);
    try (BackupArchive backup = BackupArchive.open(archive)) {
      Path workshop = target.resolve(UNFINISHED);
      boolean done = false;
      try {
        Files.createDirectories(workshop, DatabaseFiles.PRIVATE_DIRECTORY);
        build(backup, workshop);
        moveIn(workshop, target);
        done = true;
      } finally {
        if (!done) {
          clear(target, existed);
        }
      }
      return backup.manifest();
    } catch (IOException e) {
      throw new BackupFailure(
          BackupFault.NOT_LOADED, "cannot restore into " + target + ": " + e, e);
    }
  }

  private static void refuseContent(Path target) {
    if (!Files.exists(target)) {
      return;
    }
    try (Stream<Path> content = Files.list(target)) {
      if (content.findAny().isPresent()) {
        throw new BackupFailure(BackupFault.NOT_EMPTY, target + " is not empty");
      }
    } catch (IOException e) {
      throw new BackupFailure(
          BackupFault.NOT_EMPTY, target + " is not a directory that can be used", e);
    }
  }

  private void build(BackupArchive backup, Path workshop) throws IOException {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(workshop)) {
      makeTables(backup.manifest().schema(), database.connection());
      new Loader(backup).load(database.connection());
    }
    for (KeyFile key : backup.manifest().keys()) {
      Path file = workshop.resolve(key.entry());
      Files.createDirectories(
          Objects.requireNonNull(file.getParent()), DatabaseFiles.PRIVATE_DIRECTORY);
      Files.createFile(file, DatabaseFiles.PRIVATE_FILE);
      try (InputStream in = backup.part(key.entry())) {
        Files.write(file, in.readAllBytes());
      }
    }
  }

  /**
   * Makes the tables as they were in the back-up's version, not in the newest, so that its rows
   * fit.
   */
  private void makeTables(String schema, DatabaseConnection database) {
    MigrationVersion version = MigrationVersion.fromVersion(schema);
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(database.jdbcUrl(), database.user(), database.password())
            .locations(migrations.toArray(String[]::new));
    try {
      boolean known =
          Arrays.stream(configuration.load().info().all())
              .anyMatch(migration -> version.equals(migration.getVersion()));
      if (!known) {
        throw new BackupFailure(BackupFault.NEWER, "this release does not know schema " + schema);
      }
      configuration.target(version).load().migrate();
    } catch (FlywayException e) {
      throw new BackupFailure(
          BackupFault.NOT_LOADED, "cannot make the tables of schema " + schema, e);
    }
  }

  /** The database moves last, so that there is never one without its keys. */
  private static void moveIn(Path workshop, Path target) throws IOException {
    Path keys = workshop.resolve("keys");
    if (Files.exists(keys)) {
      Files.move(keys, target.resolve("keys"), StandardCopyOption.ATOMIC_MOVE);
    }
    Path database = DatabaseFiles.in(workshop).root();
    Files.move(database, DatabaseFiles.in(target).root(), StandardCopyOption.ATOMIC_MOVE);
    DatabaseFiles.deleteTree(workshop);
  }

  /** Everything in the directory came from this restore, since it was empty before. */
  private static void clear(Path target, boolean keepDirectory) {
    try (Stream<Path> content = Files.list(target)) {
      for (Path path : content.toList()) {
        DatabaseFiles.deleteTree(path);
      }
      if (!keepDirectory) {
        Files.delete(target);
      }
    } catch (IOException e) {
      throw new BackupFailure(
          BackupFault.NOT_LOADED, "empty " + target + " by hand, it cannot be emptied", e);
    }
  }
}
