package org.entente.names;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.names.NameCases.Case;

/** Prints the measure on the labelled pairs and every pair on the wrong side of the threshold. */
final class NameCaseMeasurement {
  private NameCaseMeasurement() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Case> cases = NameCases.all();
    List<Case> persons = cases.stream().filter(Case::isPerson).toList();
    for (Case c : cases) {
      double score = c.score();
      if (score >= NameComparison.THRESHOLD != c.isMatch()) {
        out.printf(
            "%s %s %.3f (%.3f) %s | %s%n",
            c.isMatch() ? "miss " : "false", c.schema(), score, c.logicV2(), c.left(), c.right());
      }
    }
    out.printf("all     %s%n", line(cases));
    out.printf("persons %s%n", line(persons));
  }

  private static String line(List<Case> cases) {
    NameCases.Measure ours = NameCases.measure(cases, c -> c.score() >= NameComparison.THRESHOLD);
    NameCases.Measure theirs = NameCases.measure(cases, c -> c.logicV2() >= 0.7);
    return "F1 %.3f (precision %.3f, recall %.3f); logic-v2 F1 %.3f"
        .formatted(ours.f1(), ours.precision(), ours.recall(), theirs.f1());
  }
}
