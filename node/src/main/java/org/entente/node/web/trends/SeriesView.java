package org.entente.node.web.trends;

import java.util.List;
import org.entente.node.web.shell.Tone;

/** One series with its chart and the same as a table. */
public record SeriesView(String back, String why, Chart chart, List<Row> rows) {

  /** One month. */
  public record Row(
      String month,
      int facts,
      int dead,
      String expected,
      String limit,
      String finding,
      Tone tone) {}
}
