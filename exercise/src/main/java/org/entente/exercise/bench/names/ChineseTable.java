package org.entente.exercise.bench.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measures names in Chinese characters against their Latin spellings, by half and tradition. */
final class ChineseTable {
  private static final String NOTE =
      "A false one of *each with each* is a pair whose characters differ though the score reaches 0.7; aims are"
          + " recall 0.950 at precision 0.980.";

  private final Matcher ours;
  private final List<String> lines = new ArrayList<>();

  ChineseTable(Matcher ours) {
    this.ours = ours;
  }

  List<String> measure() throws IOException {
    List<ChinesePairs> pairs = ChinesePairs.read();
    line("## Chinese");
    line("");
    line(
        "%d names in characters with a Latin spelling; those of a half drawn by digest were held out."
            .formatted(pairs.size()));
    line("");
    line("| romanisation | held out: recall | found | development: recall | found |");
    line("|---|---|---|---|---|");
    Map<String, List<ChinesePairs>> byKind =
        new TreeMap<>(pairs.stream().collect(Collectors.groupingBy(ChinesePairs::romanisation)));
    byKind.put("*all*", pairs);
    byKind.forEach((kind, rows) ->
        line(
            "| %s | %s | %s |"
                .formatted(kind, recall(rows, "held-out"), recall(rows, "development"))));
    line("| *aim* | *0.950* | | | |");
    line("");
    for (String half : List.of("held-out", "development")) {
      List<AllPairs.Pair> rows =
          pairs.stream().filter(p -> p.half().equals(half)).map(ChinesePairs::pair).toList();
      Set<String> all = rows.stream().map(AllPairs.Pair::key).collect(Collectors.toSet());
      AllPairs found = AllPairs.of(ours, rows, all);
      line(
          "- Each with each, %s half: precision %.3f (aim 0.980), recall %.3f, own spelling first %.1f %%."
              .formatted(
                  half,
                  found.measure().precision(),
                  found.measure().recall(),
                  100.0 * found.first() / found.names()));
      Matcher icu = Baselines.icuByPart();
      AllPairs plain = AllPairs.of(icu, rows, all);
      line(
          "- The same with %s: precision %.3f, recall %.3f, own spelling first %.1f %%."
              .formatted(
                  icu.title(),
                  plain.measure().precision(),
                  plain.measure().recall(),
                  100.0 * plain.first() / plain.names()));
      Measure latin = TwoSpellings.of(ours, rows);
      Measure baseline = TwoSpellings.of(Baselines.jaroWinkler(), rows);
      line(
          "- Latin spellings with each other, no characters on either side: precision %.3f, recall %.3f (Jaro-Winkler: %.3f, %.3f)."
              .formatted(
                  latin.precision(), latin.recall(), baseline.precision(), baseline.recall()));
      line("");
    }
    line(NOTE);
    line("");
    return lines;
  }

  private String recall(List<ChinesePairs> rows, String half) {
    List<ChinesePairs> asked = rows.stream().filter(p -> p.half().equals(half)).toList();
    long found =
        asked.stream()
            .filter(p -> ours.score("Person", p.characters(), p.latin()) >= ours.threshold())
            .count();
    return asked.isEmpty()
        ? " | "
        : String.format(
            Locale.ROOT, "%.3f | %d of %d", (double) found / asked.size(), found, asked.size());
  }

  private void line(String text) {
    lines.add(text);
  }
}
