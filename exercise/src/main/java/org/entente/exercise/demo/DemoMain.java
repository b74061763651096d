package org.entente.exercise.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./entente demo}. */
@Command(
    name = "entente demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts three nodes and runs the main job on real input. Leaves the nodes up until Ctrl-C;"
            + " with --headless it ends, with exit code 0 only if every step held.")
public final class DemoMain implements Callable<Integer> {
  @Option(names = "--headless", description = "End after the last step.")
  private boolean headless;

  private DemoMain() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new DemoMain()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Home home = Home.find().forMinutes();
    Path directory = home.root().resolve("run/demo");
    clear(directory);
    Demo demo = new Demo(home, out);
    try (Authorities authorities = demo.tell(directory)) {
      if (!headless) {
        Runtime.getRuntime().addShutdownHook(new Thread(authorities::close));
        signIns(out, authorities);
        new CountDownLatch(1).await();
      }
    }
    return demo.allHeld() ? 0 : 1;
  }

  private static void signIns(PrintStream out, Authorities authorities) {
    out.println();
    out.println("The nodes stay up until you press Ctrl-C. Sign in with:");
    for (NodeProcess node : authorities.list()) {
      out.printf("%n  %s   %s%n", node.name(), node.web());
      out.printf("    %-12s %s%n", "operator", "operator, oversight");
      Authorities.OFFICERS.stream()
          .filter(o -> o.node().equals(node.authority()))
          .forEach(o ->
              out.printf(
                  "    %-12s %s, %s%n",
                  o.username(),
                  o.displayName(),
                  String.join(", ", o.roles())
                      .toLowerCase(java.util.Locale.ROOT)
                      .replace('_', ' ')));
    }
    out.printf("%n  password of all: %s%n", NodeProcess.PASSWORD);
  }

  private static void clear(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
