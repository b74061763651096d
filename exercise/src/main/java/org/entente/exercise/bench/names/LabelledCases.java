package org.entente.exercise.bench.names;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The labelled pairs of nomenklatura's name_bench that are given for development. */
final class LabelledCases {
  /** A pair, whether it is one name, and what logic-v2 gives it. */
  record Case(String id, String schema, String left, String right, boolean isMatch, double logic) {
    boolean isPerson() {
      return schema.equals("Person");
    }

    /** Which of some folds it falls in; the same for the same names. */
    int fold(int folds) {
      return Math.floorMod((left + "\n" + right).hashCode(), folds);
    }
  }

  private LabelledCases() {}

  static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file);
        CSVParser rows = format.parse(in)) {
      rows.forEach(row ->
          cases.add(
              new Case(
                  row.get("case_id"),
                  row.get("schema"),
                  row.get("name1"),
                  row.get("name2"),
                  Boolean.parseBoolean(row.get("is_match")),
                  Double.parseDouble(row.get("logic_v2_score")))));
    }
    return cases;
  }

  static Measure measure(List<Case> cases, ToDoubleFunction<Case> score, double threshold) {
    int hits = 0;
    int falseHits = 0;
    int misses = 0;
    for (Case one : cases) {
      boolean isHit = score.applyAsDouble(one) >= threshold;
      hits += isHit && one.isMatch() ? 1 : 0;
      falseHits += isHit && !one.isMatch() ? 1 : 0;
      misses += !isHit && one.isMatch() ? 1 : 0;
    }
    return new Measure(hits, falseHits, misses);
  }

  /** The threshold with the best F1: what a way of comparing could reach if told the answers. */
  static double bestThreshold(List<Case> cases, ToDoubleFunction<Case> score) {
    double best = 0;
    double threshold = 0;
    for (int i = 30; i < 100; i++) {
      double f1 = measure(cases, score, i / 100.0).f1();
      if (f1 > best) {
        best = f1;
        threshold = i / 100.0;
      }
    }
    return threshold;
  }
}
