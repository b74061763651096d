package org.entente.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables beside this package: lines of words, with comments that say where from. */
final class WordTable {
  private WordTable() {}

  /** The lines of a table that are no comments. */
  static List<String> lines(String table) {
    try (InputStream in = WordTable.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException(table + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
