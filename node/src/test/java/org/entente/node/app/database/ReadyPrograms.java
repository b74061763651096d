package org.entente.node.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks PostgreSQL once for all tests that are not about unpacking, and lends it to their data
 * directories.
 */
final class ReadyPrograms {

  private static final Path SHARED = Path.of("target", "postgres-for-tests").toAbsolutePath();

  private ReadyPrograms() {}

  static Path lendTo(Path dataDirectory) throws IOException {
    DatabaseFiles shared = DatabaseFiles.in(SHARED);
    shared.create();
    try (DirectoryLock lock = DirectoryLock.acquire(shared.lock())) {
      Programs.provide(shared);
    }
    DatabaseFiles files = DatabaseFiles.in(dataDirectory);
    files.create();
    Files.createSymbolicLink(files.programs(), shared.programs());
    return dataDirectory;
  }

  /**
   * Removes the loan, so that clearing a temporary directory meets no link that leads out of it.
   */
  static void takeFrom(Path dataDirectory) throws IOException {
    Path programs = DatabaseFiles.in(dataDirectory).programs();
    if (Files.isSymbolicLink(programs)) {
      Files.delete(programs);
    }
  }
}
