package org.entente.exercise.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/**
 * From the click to the partner's screen, with ten thousand messages queued before the alert: the
 * partner is down while they are queued, and comes up with all of them on their way.
 */
final class AlertBench {
  private static final int QUEUED = 10_000;
  private static final int ALERTS = 10;
  private static final int PORT = 8731;

  private final Home home;
  private final Path directory;

  AlertBench(Home home, Path directory) {
    this.home = home;
    this.directory = directory;
  }

  String run(PrintStream out) {
    Table table = new Table(out);
    try (NodeProcess norland =
            NodeProcess.start(home, directory.resolve("norland"), "norland", "Norland", PORT);
        NodeProcess sudria =
            NodeProcess.start(home, directory.resolve("sudria"), "sudria", "Sudria", PORT + 1)) {
      norland.awaitUp();
      sudria.awaitUp();
      Officers.create(norland);
      Officers.create(sudria);
      Officers.onboard(norland, sudria);
      Officers.awaitFilters(norland, sudria);
      measure(table, norland, sudria, "an empty queue");
      sudria.close();
      queue(norland);
      int waiting = waiting(norland);
      sudria.startAgain();
      measure(table, norland, sudria, waiting + " messages queued before it");
      table.row("still queued when the last alert was shown", String.valueOf(waiting(norland)), "");
    }
    return table.page(
        "Alert: from the click to the partner's screen",
        "Written by `./entente bench alert`: the act is the API call behind the button; the screen is a"
            + " page's stream and what it fetches.");
  }

  private static int waiting(NodeProcess norland) {
    return norland.signIn("operator").get("/partners/sudria").get("messagesWaiting").asInt();
  }

  private void measure(Table table, NodeProcess norland, NodeProcess sudria, String when) {
    NodeClient officer = norland.signIn("investigator");
    List<Double> seconds = new ArrayList<>();
    try (ScreenWatch screen = ScreenWatch.signIn(sudria, "investigator")) {
      for (int i = 0; i < ALERTS; i++) {
        String place = "Invented place " + System.nanoTime();
        CompletableFuture<Long> shown = screen.shows(place);
        NodeProcess.pause(300);
        long clicked = System.nanoTime();
        officer.post("/alerts", NodeClient.body("place", place, "phase", "DISTRESS", "people", 40));
        seconds.add((shown.orTimeout(60, TimeUnit.SECONDS).join() - clicked) / 1e9);
      }
    }
    table.row(
        "click to screen, " + when + ", median of " + ALERTS + " (worst)",
        "%.2f s (%.2f s)".formatted(Table.percentile(seconds, 0.5), Table.percentile(seconds, 1)),
        "at most 2 s");
  }

  /** Requests that a partner who is down does not take. */
  private static void queue(NodeProcess norland) {
    NodeClient officer = norland.signIn("investigator");
    JsonNode file =
        officer.post(
            "/cases",
            NodeClient.body(
                "title",
                "Exercise: a long queue",
                "offences",
                List.of("6.2.c"),
                "classification",
                "RESTRICTED",
                "summary",
                "Invented."));
    String id = file.get("id").asString();
    officer.post("/cases/" + id + "/benefit", Map.of("evidence", "Invented: paid in advance."));
    String subject =
        officer
            .post(
                "/cases/" + id + "/suspects",
                NodeClient.body(
                    "names",
                    List.of("Queua Beispiel"),
                    "birthDates",
                    List.of("1974"),
                    "identifiers",
                    List.of(),
                    "role",
                    "ORGANISER",
                    "legalState",
                    "SUSPECT"))
            .get("id")
            .asString();
    Map<String, Object> request =
        NodeClient.body(
            "partner",
            "sudria",
            "subjects",
            List.of(subject),
            "link",
            "Invented.",
            "purpose",
            "SMUGGLING_INVESTIGATION",
            "legalBasis",
            "SOM_10",
            "offence",
            "6.2.c",
            "urgency",
            "ROUTINE",
            "categories",
            Set.of("IDENTITY"),
            "asked",
            "Invented.",
            "facts",
            "Invented.",
            "reasonToBelieve",
            "Invented.",
            "handling",
            Set.of("H2"));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < QUEUED; i++) {
        threads.execute(() -> officer.post("/cases/" + id + "/requests", request));
      }
    }
  }
}
