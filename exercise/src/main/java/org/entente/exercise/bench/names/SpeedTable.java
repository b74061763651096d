package org.entente.exercise.bench.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.exercise.nodes.Home;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the speed benchmarks and sets them against their baseline. */
final class SpeedTable {
  private static final String BASELINE = "jaroWinkler";
  private static final Map<String, String> TITLES =
      Map.of(
          "prepare",
          "names prepared",
          "compareNames",
          "prepared names compared",
          "comparePersons",
          "prepared persons compared",
          "comparePersonsWithReasons",
          "prepared persons compared, with every reason",
          BASELINE,
          "Jaro-Winkler of the same pairs (baseline)");
  private static final Map<String, Integer> AIMS =
      Map.of("prepare", 50_000, "comparePersons", 300_000);

  private final Home home;

  SpeedTable(Home home) {
    this.home = home;
  }

  List<String> measure() throws IOException {
    Map<String, Double> rates = new TreeMap<>();
    Map<String, Double> errors = new TreeMap<>();
    try {
      var options =
          new OptionsBuilder()
              .include(NameSpeed.class.getName())
              .jvmArgsAppend(
                  "-XX:+UseSerialGC", "-D" + NameSpeed.LIST + "=" + home.list("ofac-sdn.csv"))
              .verbosity(VerboseMode.SILENT)
              .build();
      for (RunResult result : new Runner(options).run()) {
        String name = result.getPrimaryResult().getLabel();
        rates.put(name, result.getPrimaryResult().getScore());
        errors.put(name, result.getPrimaryResult().getScoreError());
      }
    } catch (RunnerException e) {
      throw new IOException("the speed could not be measured", e);
    }
    List<String> lines = new ArrayList<>();
    lines.add("## Speed on one core");
    lines.add("");
    lines.add("| | a second | ± | times the baseline | aim |");
    lines.add("|---|---|---|---|---|");
    double baseline = rates.getOrDefault(BASELINE, 1.0);
    rates.forEach((name, rate) -> {
      Integer aim = AIMS.get(name);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f | %.2f | %s |",
              TITLES.getOrDefault(name, name),
              rate,
              errors.getOrDefault(name, 0.0),
              rate / baseline,
              aim == null ? "" : String.format(Locale.ROOT, "%,d", aim)));
    });
    lines.add("");
    return lines;
  }
}
