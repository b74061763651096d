package org.entente.exercise.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.exercise.nodes.Home;

/**
 * A holder of some ten million entries: import, index, filter at the partner and a large question,
 * with two gigabytes of heap.
 */
final class ScaleBench {
  private static final int PASSPORTS = 20_000;

  private final Home home;
  private final Path directory;

  ScaleBench(Home home, Path directory) {
    this.home = home;
    this.directory = directory;
  }

  String run(int people, PrintStream out) {
    Table table = new Table(out);
    new LookupsBetweenNodes(
            home,
            directory,
            new InventedList(PASSPORTS, people),
            0,
            Optional.empty(),
            row -> table.row(row.what(), row.measured(), row.aim()))
        .run();
    return table.page(
        "Blinded discovery at scale",
        "Written by `./entente bench scale`: two whole nodes with their databases, asker first, over HTTPS on"
            + " loopback.");
  }
}
