package org.entente.node.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.node.app.database.Catalogue.TableColumns;
import org.entente.node.app.database.Digests.Measured;
import org.entente.node.app.database.Manifest.KeyFile;
import org.entente.node.app.database.Manifest.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Saves a node in one file while it works: all rows as they were at one moment, how far the
 * sequences have counted, and the files of keys. The file is a zip that only its owner may read. It
 * is not encrypted and holds private keys and data of people: whoever keeps it, keeps the node.
 */
public final class Backup {

  private final InstantSource clock;

  public Backup(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes a back-up. The file appears under its name only once it is complete.
   *
   * @param database the node's database, embedded or not
   * @param keys the directory of keys; all files in it and below are saved
   * @param archive the file to be made
   * @throws BackupFailure if it cannot be made; then there is no file
   */
  public Manifest write(DatabaseConnection database, Path keys, Path archive) {
    if (Files.exists(archive)) {
      throw new BackupFailure(BackupFault.TARGET_EXISTS, "there is already " + archive);
    }
    Path unfinished =
        archive.toAbsolutePath().resolveSibling(archive.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, DatabaseFiles.PRIVATE_FILE);
      Manifest manifest = fill(unfinished, database, keys);
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException e) {
      throw new BackupFailure(BackupFault.NOT_WRITTEN, "cannot write " + archive + ": " + e, e);
    } catch (SQLException e) {
      throw new BackupFailure(
          BackupFault.NOT_READ, "the database gives no rows: " + Complaints.of(e));
    } finally {
      discard(unfinished);
    }
  }

  private Manifest fill(Path file, DatabaseConnection database, Path keys)
      throws IOException, SQLException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel));
        Connection connection = Catalogue.connect(database)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      Catalogue catalogue = Catalogue.of(connection);
      String schema =
          catalogue
              .version()
              .filter(ManifestText::isSchema)
              .orElseThrow(
                  () -> new BackupFailure(BackupFault.NO_SCHEMA, "there is no schema of a node"));
      List<Table> tables =
          tables(zip, catalogue, connection.unwrap(PGConnection.class).getCopyAPI());
      // A sequence is outside of transactions and only ever grows, so its value now covers all rows
      // saved above.
      Manifest manifest =
          new Manifest(clock.instant(), schema, tables, catalogue.sequences(), keys(zip, keys));
      connection.rollback();
      zip.putNextEntry(new ZipEntry(ManifestText.ENTRY));
      zip.write(ManifestText.write(manifest));
      zip.finish();
      channel.force(true);
      return manifest;
    }
  }

  private static List<Table> tables(ZipOutputStream zip, Catalogue catalogue, CopyManager copy)
      throws IOException, SQLException {
    List<Table> saved = new ArrayList<>();
    for (TableColumns table : catalogue.tables()) {
      zip.putNextEntry(new ZipEntry(Manifest.TABLES + table.name()));
      Measured out = new Measured(zip);
      long rows = copy.copyOut(Catalogue.copyOut(table.name(), table.columns()), out);
      zip.closeEntry();
      saved.add(new Table(table.name(), table.columns(), rows, out.content()));
    }
    return saved;
  }

  private static List<KeyFile> keys(ZipOutputStream zip, Path directory) throws IOException {
    List<KeyFile> saved = new ArrayList<>();
    for (Path file : files(directory)) {
      String name = directory.relativize(file).toString();
      if (!ManifestText.isKeyName(name)) {
        throw new BackupFailure(
            BackupFault.NOT_WRITTEN, "the name of a file of keys is not plain: " + name);
      }
      zip.putNextEntry(new ZipEntry(Manifest.KEYS + name));
      Measured out = new Measured(zip);
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(out);
      }
      zip.closeEntry();
      saved.add(new KeyFile(name, out.content()));
    }
    return saved;
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new BackupFailure(BackupFault.NOT_WRITTEN, "cannot remove " + unfinished, e);
    }
  }
}
