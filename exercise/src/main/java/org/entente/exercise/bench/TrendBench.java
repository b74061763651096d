package org.entente.exercise.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;

/** Trends over the shipped incidents: import, the first computation, and the pages. */
final class TrendBench {
  private static final int PAGES = 200;
  private static final int WARM_UP = 30;
  private static final int PORT = 8735;

  private final Home home;
  private final Path directory;

  TrendBench(Home home, Path directory) {
    this.home = home;
    this.directory = directory;
  }

  String run(PrintStream out) {
    Table table = new Table(out);
    try (NodeProcess node =
        NodeProcess.start(home, directory.resolve("norland"), "norland", "Norland", PORT)) {
      node.awaitUp();
      Officers.create(node);
      NodeClient officer = node.signIn("investigator");
      long began = System.nanoTime();
      officer.post("/trends/incidents/shipped");
      officer.await(
          "/trends/incidents", i -> i.at("/newest/state").asString().equals("DONE"), "the import");
      table.row("import of 9,427 incidents", seconds(began), "");
      began = System.nanoTime();
      officer.get("/trends?by=ROUTE");
      table.row(
          "first computation of all series and of what is new (cold)",
          seconds(began),
          "at most 1 s");
      try (ScreenWatch screen = ScreenWatch.signIn(node, "investigator")) {
        pages(table, screen, "/trends", "");
        pages(table, screen, "/trends/series/ROUTE/CENTRAL_MEDITERRANEAN", "?month=");
        pages(table, screen, "/trends/map", "?month=");
      }
    }
    return table.page("Trends: computing and showing", "Written by `./entente bench trends`.");
  }

  private static String seconds(long began) {
    return "%.2f s".formatted((System.nanoTime() - began) / 1e9);
  }

  /** The same page for many months, so that no answer is one kept from before. */
  private static void pages(Table table, ScreenWatch screen, String path, String query) {
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < PAGES + WARM_UP; i++) {
      String month = "%d-%02d".formatted(2018 + i % 5, 1 + i % 12);
      String address = path + (query.isEmpty() ? "?month=" : query) + month;
      long began = System.nanoTime();
      screen.get(address);
      if (i >= WARM_UP) {
        milliseconds.add((System.nanoTime() - began) / 1e6);
      }
    }
    table.row(
        path + ", p95 of " + PAGES + " (median)",
        "%.0f ms (%.0f ms)"
            .formatted(Table.percentile(milliseconds, 0.95), Table.percentile(milliseconds, 0.5)),
        "at most 150 ms");
  }
}
