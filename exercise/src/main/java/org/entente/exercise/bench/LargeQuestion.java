package org.entente.exercise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.exercise.nodes.NodeClient;
import tools.jackson.databind.JsonNode;

/**
 * One officer's question of a thousand values, end to end; in turn with the same question to psi.js
 * where that is there, so that both meet the same minutes of the machine.
 */
final class LargeQuestion {
  private static final int PEOPLE = 20;
  private static final int PASSPORTS_EACH = 25;
  private static final int HELD_AMONG_ASKED = 10;
  private static final int ROUNDS = 15;
  private static final int RUNS_A_ROUND = 3;

  /** Both nodes warm up: they run for months. */
  private static final int WARMING_UP = 200;

  private final NodeClient officer;
  private final int passports;
  private final Optional<PsiQuestions> psi;
  private final Consumer<LookupsBetweenNodes.Row> rows;

  /**
   * @param passports how many are on the holder's list
   */
  LargeQuestion(
      NodeClient officer,
      int passports,
      Optional<PsiQuestions> psi,
      Consumer<LookupsBetweenNodes.Row> rows) {
    this.officer = officer;
    this.passports = passports;
    this.psi = psi;
    this.rows = rows;
  }

  void run(int entries) {
    ExerciseCase file = suspects();
    Set<String> records = Set.copyOf(file.records());
    for (int run = 0; run < WARMING_UP; run++) {
      file.ask(records);
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int run = 0; run < RUNS_A_ROUND; run++) {
        long began = System.nanoTime();
        file.ask(records);
        ours.add((System.nanoTime() - began) / 1e9);
      }
      psi.ifPresent(p -> theirs.add(p.ask()));
    }
    JsonNode answered = file.ask(records);
    requireOneHit(answered);
    JsonNode question = ExerciseCase.question(answered);
    double median = Table.percentile(ours, 0.5);
    rows.accept(
        new LookupsBetweenNodes.Row(
            "question of %,d values (%,d with padding) against %,d entries, median of %d (worst)"
                .formatted(
                    question.get("values").asInt(),
                    question.get("padded").asInt(),
                    entries,
                    ours.size()),
            "%.2f s (%.2f s)".formatted(median, Table.percentile(ours, 1)),
            "at most 0.5 s"));
    psi.ifPresent(p -> beside(p, median, Table.percentile(theirs, 0.5)));
  }

  private void beside(PsiQuestions psi, double ours, double theirs) {
    rows.accept(
        new LookupsBetweenNodes.Row(
            "in turn with it: psi.js, 1,000 values against %,d entries, in memory, no proof, median of %d"
                .formatted(psi.entries(), ROUNDS),
            "%.2f s".formatted(theirs),
            String.format(Locale.ROOT, "%.2f of ours (at least 6)", theirs / ours)));
  }

  private ExerciseCase suspects() {
    ExerciseCase file = ExerciseCase.open(officer, "Exercise: a large question");
    for (int person = 0; person < PEOPLE; person++) {
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < PASSPORTS_EACH; i++) {
        int number = person * PASSPORTS_EACH + i;
        numbers.add(number < HELD_AMONG_ASKED ? number : passports + number);
      }
      file.suspect("Frage" + person, numbers);
    }
    return file;
  }

  private static void requireOneHit(JsonNode answered) {
    long hits = 0;
    for (JsonNode result : answered.get("results")) {
      hits += result.get("hits").size() > 0 ? 1 : 0;
    }
    if (hits != 1) {
      throw new IllegalStateException("one person's passports are held, " + hits + " hit");
    }
  }
}
