package org.entente.exercise.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as it is printed and as a page. */
final class Table {
  private record Row(String what, String measured, String aim) {}

  private final PrintStream out;
  private final List<Row> rows = new ArrayList<>();

  Table(PrintStream out) {
    this.out = out;
  }

  void row(String what, String measured, String aim) {
    rows.add(new Row(what, measured, aim));
    out.printf("%-72s %s%n", what, measured);
  }

  String page(String title, String how) {
    StringBuilder page =
        new StringBuilder(
            """
            # %s

            %s Machine with %d processors, whole processes, with whatever else the machine was doing.

            | what | measured | aim |
            |---|---|---|
            """
                .formatted(title, how, Runtime.getRuntime().availableProcessors()));
    rows.forEach(r -> page.append("| %s | %s | %s |%n".formatted(r.what(), r.measured(), r.aim())));
    return page.toString();
  }

  /** The value below which the share of the sorted values lies. */
  static double percentile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    int at = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(at, 0, sorted.size() - 1));
  }
}
