package org.entente.exercise.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exercise.bench.names.NamesBench;
import org.entente.exercise.nodes.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./entente bench}. */
@Command(
    name = "entente bench",
    mixinStandardHelpOptions = true,
    description = "Measures on this machine and writes docs/benchmarks.")
public final class BenchMain implements Callable<Integer> {
  @Parameters(
      paramLabel = "WHAT",
      description = "startup, names, alert, trends, discovery or scale")
  private String what = "";

  @Option(
      names = "--passports",
      paramLabel = "N",
      defaultValue = "500000",
      description =
          "discovery: how many passports the holder's list has, two values each (default: ${DEFAULT-VALUE})")
  private int passports;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "130000",
      description =
          "scale: how many people the holder's list has, over eighty values each (default: ${DEFAULT-VALUE})")
  private int people;

  @Option(names = "--without-speed", description = "names: accuracy only")
  private boolean withoutSpeed;

  @Option(
      names = "--search",
      paramLabel = "FILE",
      description = "names: what was measured of the search")
  private Optional<Path> search = Optional.empty();

  private BenchMain() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new BenchMain()).execute(arguments));
  }

  private NamesBench.Speed speed() {
    return withoutSpeed ? NamesBench.Speed.LEFT_OUT : NamesBench.Speed.MEASURED;
  }

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Home home = Home.find();
    Path directory = Files.createTempDirectory("entente-bench");
    String table =
        switch (what) {
          case "startup" -> new StartupBench(home, directory).run(out);
          case "names" -> new NamesBench(home, directory, out, speed(), search).run();
          case "alert" -> new AlertBench(home, directory).run(out);
          case "trends" -> new TrendBench(home, directory).run(out);
          case "discovery" -> new DiscoveryBench(home, directory, passports, out).run();
          case "scale" -> new ScaleBench(home, directory).run(people, out);
          default -> "";
        };
    if (table.isEmpty()) {
      out.println("The benchmarks are: startup, names, alert, trends, discovery, scale");
      return 2;
    }
    Path page = home.root().resolve("docs/benchmarks/" + what + ".md");
    Files.createDirectories(home.root().resolve("docs/benchmarks"));
    Files.writeString(page, table, StandardCharsets.UTF_8);
    out.println("Written to " + page);
    return 0;
  }
}
