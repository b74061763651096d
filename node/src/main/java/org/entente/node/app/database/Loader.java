package org.entente.node.app.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.node.app.database.Catalogue.TableColumns;
import org.entente.node.app.database.Manifest.Sequence;
import org.entente.node.app.database.Manifest.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Loads a back-up into tables of its own schema version, in one transaction that only commits what
 * it has read back.
 */
final class Loader {

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private final BackupArchive archive;

  Loader(BackupArchive archive) {
    this.archive = archive;
  }

  void load(DatabaseConnection database) {
    try (Connection connection = Catalogue.connect(database)) {
      connection.setAutoCommit(false);
      Catalogue catalogue = Catalogue.of(connection);
      compare(catalogue.tables());
      catalogue.suspendTriggers();
      catalogue.emptyAllTables();
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Table table : archive.manifest().tables()) {
        load(table, copy);
      }
      catalogue.checkReferences();
      for (Sequence sequence : archive.manifest().sequences()) {
        catalogue.set(sequence);
      }
      connection.commit();
    } catch (SQLException e) {
      BackupFault fault =
          FOREIGN_KEY_VIOLATION.equals(e.getSQLState())
              ? BackupFault.CONTRADICTORY
              : BackupFault.NOT_LOADED;
      throw new BackupFailure(fault, "the database refuses the rows: " + Complaints.of(e));
    } catch (IOException e) {
      throw new BackupFailure(BackupFault.NOT_LOADED, "cannot read the back-up: " + e, e);
    }
  }

  private void compare(List<TableColumns> schema) {
    Set<String> have = new HashSet<>();
    schema.forEach(table -> have.add(table.name() + table.columns()));
    Set<String> saved = new HashSet<>();
    archive.manifest().tables().forEach(table -> saved.add(table.name() + table.columns()));
    if (!have.equals(saved)) {
      Set<String> odd = new HashSet<>(have);
      odd.removeAll(saved);
      saved.removeAll(have);
      odd.addAll(saved);
      throw new BackupFailure(
          BackupFault.DIFFERENT_CONTENT,
          "schema " + archive.manifest().schema() + " and the back-up differ in " + odd);
    }
  }

  private void load(Table table, CopyManager copy) throws SQLException, IOException {
    RowSum saved = new RowSum();
    long rows;
    try (InputStream part = new Overheard(archive.part(table.entry()), saved)) {
      rows = copy.copyIn(Catalogue.copyIn(table.name(), table.columns()), part);
    }
    RowSum loaded = new RowSum();
    long read = copy.copyOut(Catalogue.copyOut(table.name(), table.columns()), loaded);
    BigInteger difference = saved.sum().subtract(loaded.sum());
    if (rows != table.rows() || read != table.rows() || difference.signum() != 0) {
      throw new BackupFailure(
          BackupFault.DIFFERENT_CONTENT,
          "table %s: %d rows saved, %d loaded, %d read back, digests %s"
              .formatted(
                  table.name(),
                  table.rows(),
                  rows,
                  read,
                  difference.signum() == 0 ? "equal" : "different"));
    }
  }

  /** A stream that lets a sum of rows hear what is read. */
  private static final class Overheard extends FilterInputStream {

    private final RowSum listener;

    Overheard(InputStream in, RowSum listener) {
      super(in);
      this.listener = listener;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        listener.write(b);
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        listener.write(buffer, offset, read);
      }
      return read;
    }
  }
}
