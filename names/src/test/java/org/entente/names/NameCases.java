package org.entente.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The labelled pairs of names of nomenklatura's name_bench, and the measure they give. */
final class NameCases {
  private NameCases() {}

  record Case(
      String id, String schema, String left, String right, boolean isMatch, double logicV2) {
    double score() {
      return NameComparison.compare(NameSchema.of(schema).orElseThrow(), left, right).score();
    }

    boolean isPerson() {
      return schema.equals("Person");
    }
  }

  record Measure(int hits, int falseHits, int misses) {
    double precision() {
      return (double) hits / (hits + falseHits);
    }

    double recall() {
      return (double) hits / (hits + misses);
    }

    double f1() {
      return 2.0 * hits / (2.0 * hits + falseHits + misses);
    }
  }

  static List<Case> all() {
    try (InputStream in = NameCases.class.getResourceAsStream("name-cases-dev.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Csv::row).map(NameCases::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(List<String> row) {
    return new Case(
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5).equals("true"),
        Double.parseDouble(row.get(8)));
  }

  static Measure measure(List<Case> cases, Predicate<Case> isHit) {
    int hits = 0;
    int falseHits = 0;
    int misses = 0;
    for (Case c : cases) {
      boolean hit = isHit.test(c);
      hits += hit && c.isMatch() ? 1 : 0;
      falseHits += hit && !c.isMatch() ? 1 : 0;
      misses += !hit && c.isMatch() ? 1 : 0;
    }
    return new Measure(hits, falseHits, misses);
  }

  /** Rows of comma-separated values with quotes. */
  static final class Csv {
    private Csv() {}

    static List<String> row(String line) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      cells.add(cell.toString());
      return cells;
    }
  }
}
