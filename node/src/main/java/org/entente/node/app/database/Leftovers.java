package org.entente.node.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL processes that an earlier node left behind. They are known by their working directory,
 * which is the data directory they serve; a process id in {@code postmaster.pid} proves nothing,
 * since ids are used again, and a zombie has no working directory. Only when no such process is
 * left is it safe to remove that file and start anew.
 */
final class Leftovers {

  private static final int PAUSE_MILLISECONDS = 20;
  private static final int MOST_PAUSES = 60 * 1000 / PAUSE_MILLISECONDS;

  private Leftovers() {}

  /**
   * Waits until nobody serves this data any more, asking those who do to end, and clears away what
   * they left.
   */
  static void clear(Path data) {
    try {
      awaitEnd(data);
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot clear what an earlier PostgreSQL left in " + data, e);
    }
  }

  private static void awaitEnd(Path data) throws IOException {
    List<Long> left = processes(data);
    Optional<PostmasterFile> postmaster = PostmasterFile.read(data.resolve("postmaster.pid"));
    if (postmaster.isPresent() && left.contains(postmaster.get().pid())) {
      Signals.send("INT", postmaster.get().pid());
    }
    for (int pause = 0; !left.isEmpty(); pause++) {
      if (pause == MOST_PAUSES) {
        throw new DatabaseFailure(
            DatabaseFault.STILL_RUNNING, "processes " + left + " still serve " + data);
      }
      Signals.pause(PAUSE_MILLISECONDS);
      left = processes(data);
    }
  }

  /** The living processes whose working directory is this one. */
  static List<Long> processes(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    Path real = data.toRealPath();
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(process -> Character.isDigit(process.getFileName().toString().charAt(0)))
          .filter(process -> worksIn(process, real))
          .map(process -> Long.valueOf(process.getFileName().toString()))
          .toList();
    }
  }

  private static boolean worksIn(Path process, Path directory) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
    } catch (IOException e) {
      return false;
    }
  }
}
