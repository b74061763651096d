package org.entente.exercise.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.exercise.bench.names.LabelledCases.Case;
import org.entente.exercise.nodes.Home;

/** {@code ./entente bench names}: measures, prints, and returns the page. */
public final class NamesBench {
  private static final int FOLDS = 5;
  private static final double THRESHOLD = 0.7;

  /** Whether the speed is measured too, which needs a quiet machine and minutes. */
  public enum Speed {
    MEASURED,
    LEFT_OUT
  }

  private final Home home;
  private final Path directory;
  private final PrintStream out;
  private final StringBuilder page = new StringBuilder();
  private final Matcher ours = new Entente();
  private final List<Matcher> baselines =
      List.of(Baselines.jaroWinkler(), Baselines.levenshtein(), Baselines.icuByPart());

  private final Speed speed;
  private final Optional<Path> search;

  /**
   * @param search the file with what was measured of the search, if there is one
   */
  public NamesBench(
      Home home, Path directory, PrintStream out, Speed speed, Optional<Path> search) {
    this.speed = speed;
    this.search = search;
    this.home = home;
    this.directory = directory;
    this.out = out;
  }

  /** Measures everything; minutes. */
  public String run() throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int cores = Runtime.getRuntime().availableProcessors();
    line("# Names: accuracy and speed");
    line("");
    line("Written by `./entente bench names`; do not edit.");
    line("");
    line(
        "Measured on %s with Java %s on %d cores; load average at the start %.1f.%s"
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version().feature(),
                cores,
                load,
                load > 1
                    ? " **The machine was busy with other work: rates are lower than they would be"
                        + " on a quiet one; compare them with the baseline of the same run.**"
                    : ""));
    line("");
    labelled();
    scripts();
    new ChineseTable(ours).measure().forEach(this::line);
    new LinkedLists(home, directory).measure().forEach(this::line);
    speed();
    search();
    method();
    return page.toString();
  }

  private void speed() throws IOException {
    switch (speed) {
      case MEASURED -> new SpeedTable(home).measure().forEach(this::line);
      case LEFT_OUT -> {
        line("## Speed on one core");
        line("");
        line(
            "Left out of this run (`./entente bench names` without `--without-speed` measures it).");
        line("");
      }
    }
  }

  private void search() throws IOException {
    line("## Search");
    line("");
    if (search.isPresent()) {
      line(Files.readString(search.get()).strip());
    } else {
      line("Left out of this run.");
    }
    line("");
  }

  private void line(String text) {
    page.append(text).append('\n');
    out.println(text);
  }

  private void labelled() throws IOException {
    List<Case> cases =
        LabelledCases.read(
            home.root().resolve("names/src/test/resources/org/entente/names/name-cases-dev.csv"));
    List<Case> persons = cases.stream().filter(Case::isPerson).toList();
    line("## Labelled pairs");
    line("");
    line(
        "%d pairs (%d of persons) of nomenklatura's `name_bench`. Entente and logic-v2 at 0.7; the"
            .formatted(cases.size(), persons.size()));
    line("plainer ways each at the threshold that is best for them on this very set.");
    line("");
    line("| | all: F1 | precision | recall | persons: F1 | precision | recall |");
    line("|---|---|---|---|---|---|---|");
    ToDoubleFunction<Case> entente = c -> ours.score(c.schema(), c.left(), c.right());
    row("Entente", cases, persons, entente, THRESHOLD);
    row("logic-v2 (as given)", cases, persons, Case::logic, THRESHOLD);
    for (Matcher matcher : baselines) {
      ToDoubleFunction<Case> score = c -> matcher.score(c.schema(), c.left(), c.right());
      row(matcher.title(), cases, persons, score, LabelledCases.bestThreshold(cases, score));
    }
    line("| *aim* | *0.880* | | | *0.860* | | |");
    line("");
    folds(cases, entente);
    reliability(cases, entente);
  }

  private void row(
      String title,
      List<Case> cases,
      List<Case> persons,
      ToDoubleFunction<Case> score,
      double threshold) {
    line(
        "| %s | %s | %s |"
            .formatted(
                title,
                LabelledCases.measure(cases, score, threshold).cells(),
                LabelledCases.measure(persons, score, threshold).cells()));
  }

  /** The threshold chosen on four fifths and tried on the last, in turn. */
  private void folds(List<Case> cases, ToDoubleFunction<Case> score) {
    List<Double> chosen = new ArrayList<>();
    List<Double> fixed = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Case> rest = cases.stream().filter(c -> c.fold(FOLDS) != held).toList();
      List<Case> kept = cases.stream().filter(c -> c.fold(FOLDS) == held).toList();
      double threshold = LabelledCases.bestThreshold(rest, score);
      chosen.add(LabelledCases.measure(kept, score, threshold).f1());
      fixed.add(LabelledCases.measure(kept, score, THRESHOLD).f1());
    }
    line(
        "In five folds: F1 at 0.7 %s; with the threshold chosen on the other four fifths %s."
            .formatted(spread(fixed), spread(chosen)));
    line("");
  }

  private static String spread(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return String.format(Locale.ROOT, "%.3f on average (%.3f to %.3f)", mean, least, most);
  }

  private void reliability(List<Case> cases, ToDoubleFunction<Case> score) {
    line(
        "How often a score is right (of the pairs with a score in the range, those labelled one):");
    line("");
    line("| score | pairs | labelled one name |");
    line("|---|---|---|");
    double[] bounds = {0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01};
    for (int i = 0; i + 1 < bounds.length; i++) {
      double from = bounds[i];
      double to = bounds[i + 1];
      List<Case> within =
          cases.stream()
              .filter(c -> score.applyAsDouble(c) >= from && score.applyAsDouble(c) < to)
              .toList();
      long one = within.stream().filter(Case::isMatch).count();
      line(
          "| %.1f to %.1f | %d | %s |"
              .formatted(
                  from,
                  Math.min(1, to),
                  within.size(),
                  within.isEmpty()
                      ? ""
                      : String.format(Locale.ROOT, "%.0f %%", 100.0 * one / within.size())));
    }
    line("");
  }

  private void scripts() throws IOException {
    Path un = directory.resolve("un.xml");
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(home.list("un-sc-consolidated.xml")))) {
      Files.copy(in, un);
    }
    line("## Original scripts of the UN list");
    line("");
    line(
        "Each individual's name in its own script against the Latin names of all of them: whether");
    line("its own ranks first, and which of all pairs reach the threshold.");
    line("");
    line("| script | | names | own name first | all pairs: F1 | precision | recall |");
    line("|---|---|---|---|---|---|---|");
    script("Arabic", UnNames.read(un, UnNames.ARABIC));
    line("| *aim* | | | *97 %* | *0.900* | | |");
    script("Cyrillic", UnNames.read(un, UnNames.CYRILLIC));
    line("");
  }

  private void script(String title, List<AllPairs.Pair> pairs) {
    Set<String> all = pairs.stream().map(AllPairs.Pair::key).collect(Collectors.toSet());
    allPairs(title, AllPairs.of(ours, pairs, all), ours.title());
    Matcher icu = Baselines.icuByPart();
    AllPairs best = AllPairs.of(icu, pairs, all);
    for (double threshold : new double[] {0.75, 0.8, 0.85}) {
      AllPairs other = AllPairs.of(new At(icu, threshold), pairs, all);
      best = other.measure().f1() > best.measure().f1() ? other : best;
    }
    allPairs(title, best, icu.title() + ", best threshold");
  }

  private void allPairs(String script, AllPairs found, String title) {
    line(
        "| %s | %s | %d | %d (%.1f %%) | %s |"
            .formatted(
                script,
                title,
                found.names(),
                found.first(),
                100.0 * found.first() / found.names(),
                found.measure().cells()));
  }

  /** A way of comparing at another threshold. */
  private record At(Matcher matcher, double threshold) implements Matcher {
    @Override
    public String title() {
      return matcher.title();
    }

    @Override
    public double score(String schema, String left, String right) {
      return matcher.score(schema, left, right);
    }
  }

  private void method() throws IOException {
    line("## Sources and method");
    line("");
    try (InputStream in = NamesBench.class.getResourceAsStream("method.md")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(this::line);
    }
  }
}
