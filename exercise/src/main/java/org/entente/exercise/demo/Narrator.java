package org.entente.exercise.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells each step as it happens, with its evidence, and keeps the score for the table at the end.
 */
final class Narrator {
  /** One line of the final table. */
  private record Line(String step, boolean held, String evidence, Duration took) {}

  private final PrintStream out;
  private final List<Line> lines = new ArrayList<>();
  private final long began = System.nanoTime();
  private long last = began;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void chapter(String title) {
    out.println();
    out.println(title);
    out.println("-".repeat(title.length()));
  }

  void tell(String sentence) {
    out.println("  " + sentence);
  }

  /** A step that held or not, with what shows it. */
  void step(String step, boolean held, String evidence) {
    long now = System.nanoTime();
    Line line = new Line(step, held, evidence, Duration.ofNanos(now - last));
    last = now;
    lines.add(line);
    out.printf(
        "  [%s] %s%n         %s (%.1f s)%n",
        held ? " ok " : "FAIL", step, evidence, line.took().toMillis() / 1000.0);
    out.flush();
  }

  boolean allHeld() {
    return !lines.isEmpty() && lines.stream().allMatch(Line::held);
  }

  void table() {
    int width = lines.stream().mapToInt(l -> l.step().length()).max().orElse(0);
    out.println();
    out.println("What held");
    out.println("=".repeat(Math.min(110, width + 40)));
    for (Line line : lines) {
      out.printf(
          "%-4s  %-" + width + "s  %6.1f s%n",
          line.held() ? "ok" : "FAIL",
          line.step(),
          line.took().toMillis() / 1000.0);
    }
    long failed = lines.stream().filter(l -> !l.held()).count();
    out.printf(
        "%n%d steps, %d held, %d did not; %.1f s in all.%n",
        lines.size(), lines.size() - failed, failed, (System.nanoTime() - began) / 1e9);
  }
}
