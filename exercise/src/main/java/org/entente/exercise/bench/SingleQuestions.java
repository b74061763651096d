package org.entente.exercise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.entente.exercise.nodes.NodeClient;
import tools.jackson.databind.JsonNode;

/**
 * Questions of a single value, end to end: one vessel, one officer, one request, each with its own
 * purpose, budget and audit on both sides.
 */
final class SingleQuestions {
  private static final int ALONE = 90;
  private static final int OFFICERS = 32;
  private static final int HELD = 2;

  /** Both nodes warm up, as nodes that run for months are warm. */
  private static final int WARMING_UP = 20_000;

  private final NodeClient officer;
  private final int questions;
  private final Consumer<LookupsBetweenNodes.Row> rows;

  SingleQuestions(NodeClient officer, int questions, Consumer<LookupsBetweenNodes.Row> rows) {
    this.officer = officer;
    this.questions = questions;
    this.rows = rows;
  }

  void run() {
    ExerciseCase first = vessels("Exercise: single questions to warm up");
    atOnce(first, WARMING_UP);
    alone(first);
    ExerciseCase file = vessels("Exercise: single questions");
    JsonNode one = ExerciseCase.question(file.ask(Set.of(file.records().getFirst())));
    Measured measured = atOnce(file, questions);
    int hits = file.hits();
    if (hits < HELD * (questions / OFFICERS) || hits > HELD * (questions / OFFICERS + 1) + 1) {
      throw new IllegalStateException(hits + " questions hit");
    }
    rows.accept(
        new LookupsBetweenNodes.Row(
            "%,d single questions (%d value, %d with padding) of %d officers at once, sustained"
                .formatted(
                    questions, one.get("values").asInt(), one.get("padded").asInt(), OFFICERS),
            "%,.0f a second (asked at %,.0f a second)"
                .formatted(questions / measured.answered(), questions / measured.asked()),
            "at least 300 a second"));
  }

  private ExerciseCase vessels(String title) {
    ExerciseCase file = ExerciseCase.open(officer, title);
    for (int i = 0; i < OFFICERS; i++) {
      file.vessel(i < HELD ? i : InventedList.VESSELS + i);
    }
    return file;
  }

  /** Seconds until all were asked, and until all were answered. */
  private record Measured(double asked, double answered) {}

  private static Measured atOnce(ExerciseCase file, int questions) {
    List<String> records = file.records();
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
      for (int i = 0; i < questions; i++) {
        Set<String> record = Set.of(records.get(i % OFFICERS));
        threads.execute(() -> asked.add(file.post(record).get("id").asString()));
      }
    }
    double asking = (System.nanoTime() - began) / 1e9;
    // Answers come about in the order of the questions: who waits for the last waits for all.
    List<String> ids = List.copyOf(asked);
    ids.subList(ids.size() - OFFICERS, ids.size()).forEach(file::await);
    return new Measured(asking, (System.nanoTime() - began) / 1e9);
  }

  private void alone(ExerciseCase file) {
    Set<String> record = Set.of(file.records().getFirst());
    List<Double> took = new ArrayList<>();
    for (int run = 0; run < ALONE; run++) {
      long began = System.nanoTime();
      file.ask(record);
      took.add((System.nanoTime() - began) / 1e9);
    }
    rows.accept(
        new LookupsBetweenNodes.Row(
            "single question while nobody else asks, median of %d (95 of 100)".formatted(ALONE),
            "%.2f s (%.2f s)".formatted(Table.percentile(took, 0.5), Table.percentile(took, 0.95)),
            ""));
  }
}
