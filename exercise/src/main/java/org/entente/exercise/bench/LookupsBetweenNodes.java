package org.entente.exercise.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blinded lookups between two nodes, each a process with its database, over HTTPS on loopback: what
 * an officer waits for, with messages, gates, budgets, audit and proofs.
 */
final class LookupsBetweenNodes {
  private static final int PORT = 8741;
  private static final int ASKED = 500;
  private static final int HELD_AMONG_ASKED = 10;
  private static final int PASSPORTS_EACH = 25;
  private static final int RUNS = 9;
  private static final int OFFICERS = 8;
  private static final int POLL_MILLIS = 20;
  private static final int HOLDERS_HEAP = 2_048;
  private static final int PLENTY = 1_000_000_000;
  private static final Duration LONGEST_BUILD = Duration.ofMinutes(60);

  /** What one measurement gave, in words. */
  record Row(String what, String measured, String aim) {}

  private final Home home;
  private final Path directory;
  private final int passports;
  private final int singles;
  private final Consumer<Row> rows;

  LookupsBetweenNodes(Home home, Path directory, int passports, int singles, Consumer<Row> rows) {
    this.home = home;
    this.directory = directory;
    this.passports = passports;
    this.singles = singles;
    this.rows = rows;
  }

  void run() {
    try (NodeProcess asker =
            NodeProcess.start(home, directory.resolve("asker"), "asker", "Asker", PORT);
        NodeProcess holder =
            NodeProcess.start(
                home.withHeap(HOLDERS_HEAP),
                directory.resolve("holder"),
                "holder",
                "Holder",
                PORT + 1)) {
      asker.awaitUp();
      holder.awaitUp();
      Officers.create(asker);
      Officers.create(holder);
      Officers.onboard(asker, holder, LookupsBetweenNodes::listedPeopleOnly);
      int entries = build(asker, holder);
      NodeClient officer = asker.signIn("investigator");
      question(officer, entries);
      singles(officer);
      rows.accept(
          new Row(
              "resident memory of the holder's node afterwards",
              holder.residentMiB() + " MiB (heap at most " + HOLDERS_HEAP + " MiB)",
              ""));
    }
  }

  /** People on official lists, asker first, with budgets that do not end the measurement. */
  private static void listedPeopleOnly(ObjectNode terms) {
    List<ObjectNode> kept = new ArrayList<>();
    for (JsonNode lookup : terms.get("lookups")) {
      if (lookup.get("lookupClass").asString().equals("LISTED")) {
        kept.add(
            ((ObjectNode) lookup)
                .put("perDay", PLENTY)
                .put("perCaseAndDay", PLENTY)
                .put("perOfficerAndDay", PLENTY)
                .put("perQuestion", 4_096));
      }
    }
    terms.putArray("lookups").addAll(kept);
  }

  private int build(NodeProcess asker, NodeProcess holder) {
    InventedList list = new InventedList(passports);
    NodeClient officer = holder.signIn("investigator");
    long began = System.nanoTime();
    officer.uploadFiles("/lists/ofac-sdn", List.of(list.main(), list.aliases()));
    rows.accept(
        new Row(
            "import of a list of %,d passports".formatted(passports), seconds(began) + " s", ""));
    began = System.nanoTime();
    NodeClient operator = holder.signIn("operator");
    operator.await(
        "/partners/asker",
        p -> !p.get("ourIndexIsStale").asBoolean() && p.get("messagesWaiting").asInt() == 0,
        "the index",
        LONGEST_BUILD);
    double took = (System.nanoTime() - began) / 1e9;
    int entries =
        operator.get("/audit?act=discovery.index-built").get(0).get("facts").get("entries").asInt();
    rows.accept(
        new Row(
            "index of %,d entries built, set and manifest at the partner".formatted(entries),
            "%.1f s, %,.0f entries/s".formatted(took, entries / took),
            ""));
    return entries;
  }

  private void question(NodeClient officer, int entries) {
    String file = openCase(officer, "Exercise: a large question");
    for (int i = 0; i < ASKED / PASSPORTS_EACH; i++) {
      List<Integer> numbers = new ArrayList<>();
      for (int j = 0; j < PASSPORTS_EACH; j++) {
        int number = i * PASSPORTS_EACH + j;
        numbers.add(number < HELD_AMONG_ASKED ? number : passports + number);
      }
      suspect(officer, file, "Frage" + i, numbers);
    }
    Set<String> records = Set.copyOf(records(officer, file));
    List<Double> took = new ArrayList<>();
    JsonNode answered = ask(officer, file, records);
    // Both nodes warm up: they run for months.
    for (int run = 0; run < RUNS; run++) {
      answered = ask(officer, file, records);
    }
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      answered = ask(officer, file, records);
      took.add((System.nanoTime() - began) / 1e9);
    }
    long hits = 0;
    for (JsonNode result : answered.get("results")) {
      hits += result.get("hits").size() > 0 ? 1 : 0;
    }
    if (hits != 1) {
      throw new IllegalStateException("one person's passports are held, " + hits + " hit");
    }
    rows.accept(
        new Row(
            "question of %,d values (%,d with padding) against %,d entries, median of %d (worst)"
                .formatted(
                    batch(answered).get("values").asInt(),
                    batch(answered).get("padded").asInt(),
                    entries,
                    RUNS),
            "%.2f s (%.2f s)".formatted(Table.percentile(took, 0.5), Table.percentile(took, 1)),
            "at most 0.5 s"));
  }

  private void singles(NodeClient officer) {
    String file = openCase(officer, "Exercise: many single questions");
    for (int i = 0; i < OFFICERS; i++) {
      suspect(officer, file, "Einzel" + i, List.of(passports + 10 * i));
    }
    List<String> records = records(officer, file);
    JsonNode first = ask(officer, file, Set.of(records.getFirst()));
    alone(officer, file, Set.of(records.getFirst()));
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
      for (int i = 0; i < singles; i++) {
        String record = records.get(i % OFFICERS);
        threads.execute(() -> asked.add(post(officer, file, Set.of(record)).get("id").asString()));
      }
    }
    double asking = (System.nanoTime() - began) / 1e9;
    // Answers come about in the order of the questions: who waits for the last waits for all.
    List<String> ids = List.copyOf(asked);
    ids.subList(ids.size() - OFFICERS, ids.size()).forEach(id -> await(officer, id));
    double took = (System.nanoTime() - began) / 1e9;
    ids.forEach(id -> await(officer, id));
    rows.accept(
        new Row(
            "%,d single questions (%d values, %d with padding) of %d officers at once, sustained"
                .formatted(
                    singles,
                    batch(first).get("values").asInt(),
                    batch(first).get("padded").asInt(),
                    OFFICERS),
            "%,.0f a second (asked at %,.0f a second)".formatted(singles / took, singles / asking),
            "at least 300 a second"));
  }

  private void alone(NodeClient officer, String file, Set<String> records) {
    List<Double> took = new ArrayList<>();
    for (int run = 0; run < 10 * RUNS; run++) {
      long began = System.nanoTime();
      ask(officer, file, records);
      took.add((System.nanoTime() - began) / 1e9);
    }
    rows.accept(
        new Row(
            "single question while nobody else asks, median of %d (95 of 100)"
                .formatted(took.size()),
            "%.2f s (%.2f s)".formatted(Table.percentile(took, 0.5), Table.percentile(took, 0.95)),
            ""));
  }

  private static String openCase(NodeClient officer, String title) {
    String id =
        officer
            .post(
                "/cases",
                NodeClient.body(
                    "title",
                    title,
                    "offences",
                    List.of("6.2.c"),
                    "classification",
                    "RESTRICTED",
                    "summary",
                    "Invented."))
            .get("id")
            .asString();
    officer.post("/cases/" + id + "/benefit", Map.of("evidence", "Invented: paid in advance."));
    return id;
  }

  private static void suspect(
      NodeClient officer, String file, String name, List<Integer> passports) {
    officer.post(
        "/cases/" + file + "/suspects",
        NodeClient.body(
            "names",
            List.of(name),
            "birthDates",
            List.of(),
            "identifiers",
            passports.stream()
                .map(p ->
                    Map.of("kind", "passport", "country", "LBY", "value", InventedList.passport(p)))
                .toList(),
            "role",
            "ORGANISER",
            "legalState",
            "SUSPECT"));
  }

  private static List<String> records(NodeClient officer, String file) {
    List<String> records = new ArrayList<>();
    for (JsonNode subject : officer.get("/cases/" + file).get("subjects")) {
      records.add(subject.get("record").asString());
    }
    return records;
  }

  private static JsonNode post(NodeClient officer, String file, Set<String> records) {
    return officer.post(
        "/cases/" + file + "/lookups",
        NodeClient.body(
            "partner",
            "holder",
            "records",
            records,
            "purpose",
            "SMUGGLING_INVESTIGATION",
            "legalBasis",
            "SOM_10",
            "standing",
            false));
  }

  private static JsonNode ask(NodeClient officer, String file, Set<String> records) {
    return await(officer, post(officer, file, records).get("id").asString());
  }

  private static JsonNode await(NodeClient officer, String lookup) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
    while (System.nanoTime() < end) {
      JsonNode answer = officer.get("/lookups/" + lookup);
      if (!answer.get("waiting").asBoolean()) {
        if (!batch(answer).get("state").asString().equals("ANSWERED")) {
          throw new IllegalStateException("not answered: " + batch(answer));
        }
        return answer;
      }
      NodeProcess.pause(POLL_MILLIS);
    }
    throw new IllegalStateException("no answer");
  }

  /** The one batch that is asked here; other classes are not in the agreement. */
  private static JsonNode batch(JsonNode lookup) {
    for (JsonNode batch : lookup.get("batches")) {
      if (batch.get("lookupClass").asString().equals("LISTED")) {
        return batch;
      }
    }
    throw new IllegalStateException("nothing was asked");
  }

  private static String seconds(long began) {
    return "%.1f".formatted((System.nanoTime() - began) / 1e9);
  }
}
