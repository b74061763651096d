package org.entente.exercise.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;

/** Start-up, memory and the import of the two official lists, as an operator would see them. */
final class StartupBench {
  private static final int RUNS = 5;

  private record Row(String what, String measured, String aim) {}

  private final Home home;
  private final Path directory;
  private final List<Row> rows = new ArrayList<>();

  StartupBench(Home home, Path directory) {
    this.home = home;
    this.directory = directory;
  }

  /** Measures, prints each row as it comes, and returns the page. */
  String run(PrintStream out) {
    try (NodeProcess node =
        NodeProcess.start(home, directory.resolve("one"), "one", "One Authority", 8111)) {
      node.awaitUp();
      row(out, "first start, database made", seconds(node.startUp()), "");
      NodeProcess.pause(20_000);
      row(
          out,
          "resident memory of the node, idle after 20 s",
          node.residentMiB() + " MiB",
          "at most 450 MiB");
      List<Duration> later = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        node.close();
        node.startAgain();
        later.add(node.startUp());
      }
      later.sort(null);
      row(
          out,
          "later start, median of " + RUNS,
          seconds(later.get(RUNS / 2))
              + " ("
              + seconds(later.getFirst())
              + " to "
              + seconds(later.getLast())
              + ")",
          "at most 8 s");
      Officers.create(node);
      NodeClient officer = node.signIn("investigator");
      row(
          out,
          "import of the UN list",
          seconds(time(() -> officer.post("/lists/un-sc/shipped"))),
          "at most 5 s");
    }
    imports(out);
    return page();
  }

  private void imports(PrintStream out) {
    try (NodeProcess holder =
            NodeProcess.start(home, directory.resolve("holder"), "holder", "Holder", 8112);
        NodeProcess asker =
            NodeProcess.start(home, directory.resolve("asker"), "asker", "Asker", 8113)) {
      holder.awaitUp();
      asker.awaitUp();
      Officers.create(holder);
      Officers.onboard(asker, holder);
      Officers.awaitFilters(holder, asker);
      NodeClient officer = holder.signIn("investigator");
      Duration reading = time(() -> officer.post("/lists/ofac-sdn/shipped"));
      Duration publishing = time(() -> Officers.awaitFilters(holder, asker));
      row(
          out,
          "import of the OFAC list, index built and published to a partner",
          seconds(reading.plus(publishing)) + " (" + seconds(reading) + " reading)",
          "at most 20 s");
    }
  }

  private static Duration time(Runnable act) {
    long began = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }

  private void row(PrintStream out, String what, String measured, String aim) {
    rows.add(new Row(what, measured, aim));
    out.printf("%-66s %s%n", what, measured);
  }

  private String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Start-up, memory, import

            Written by `./entente bench startup` on a machine with %d processors; whole processes, as an operator
            sees them, with whatever else the machine was doing.

            | what | measured | aim |
            |---|---|---|
            """
                .formatted(Runtime.getRuntime().availableProcessors()));
    rows.forEach(r ->
        page.append("| ")
            .append(r.what())
            .append(" | ")
            .append(r.measured())
            .append(" | ")
            .append(r.aim())
            .append(" |\n"));
    return page.toString();
  }
}
