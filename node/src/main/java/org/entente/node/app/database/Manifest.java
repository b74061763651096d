package org.entente.node.app.database;

import java.time.Instant;
import java.util.List;

/**
 * What a back-up contains.
 *
 * @param created when it was made
 * @param schema the version of the tables it was made from
 * @param tables the tables and their rows
 * @param sequences the sequences and how far they have counted
 * @param keys the files of keys
 */
public record Manifest(
    Instant created,
    String schema,
    List<Table> tables,
    List<Sequence> sequences,
    List<KeyFile> keys) {

  static final String TABLES = "tables/";
  static final String KEYS = "keys/";

  public Manifest {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    keys = List.copyOf(keys);
  }

  /**
   * The rows of a table.
   *
   * @param name the table
   * @param columns its columns, in the order of the saved rows
   * @param rows how many there are
   * @param content the digest of the saved rows
   */
  public record Table(String name, List<String> columns, long rows, Content content) {
    public Table {
      columns = List.copyOf(columns);
    }

    String entry() {
      return TABLES + name;
    }
  }

  /**
   * A sequence that has been used.
   *
   * @param name the sequence
   * @param value the last value it gave
   */
  public record Sequence(String name, long value) {}

  /**
   * A file of keys.
   *
   * @param name its path within the directory of keys, with {@code /}
   * @param content the digest of its bytes
   */
  public record KeyFile(String name, Content content) {

    String entry() {
      return KEYS + name;
    }
  }

  /**
   * The size and digest of a part.
   *
   * @param bytes its length
   * @param sha256 its SHA-256 in hexadecimal
   */
  public record Content(long bytes, String sha256) {}
}
