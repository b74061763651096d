package org.entente.node.web.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Tone;

/**
 * All joint figures, and how those with each partner developed.
 *
 * @param whyNotOpen why the viewer cannot open a period, in words; empty when they can
 */
public record FiguresListView(List<Row> rows, List<Series> series, String whyNotOpen) {

  /** One period with one partner. */
  public record Row(
      String href,
      String partner,
      String period,
      String standing,
      Tone tone,
      Optional<Instant> due,
      boolean replaces) {}

  /** The signed figures with one partner over time: a picture, and the table that says the same. */
  public record Series(String partner, ChartView chart, List<Point> points) {}

  /** One signed period of a series. */
  public record Point(
      String href, String period, String asked, String answered, String inTime, String median) {}
}
