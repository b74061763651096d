package org.entente.node.web.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar chart as shapes, laid out here so that it needs no script: counts by month with the limit
 * above which a month is unusual.
 *
 * @param limit an SVG path; empty where there is no limit to draw
 */
public record Chart(
    int width, int height, List<Bar> bars, String limit, List<Tick> counts, List<Tick> months) {
  private static final int WIDTH = 920;
  private static final int HEIGHT = 250;
  private static final int START = 44;
  private static final int END = 10;
  private static final int ABOVE = 12;
  private static final int BELOW = 26;

  /** One month. */
  public record Bar(String x, String y, String width, String height, boolean isNew, String title) {}

  /** A mark of an axis with its label. */
  public record Tick(String at, String label) {}

  /** What one bar shows. */
  record Point(int count, double limit, boolean isNew, String title, String label) {}

  static Chart of(List<Point> points) {
    double most =
        Math.max(
            4, points.stream().mapToDouble(p -> Math.max(p.count(), p.limit())).max().orElse(4));
    double unit = step(most);
    double top = Math.ceil(most / unit) * unit;
    double slot = (WIDTH - START - END) / (double) Math.max(1, points.size());
    List<Bar> bars = new ArrayList<>();
    List<Tick> months = new ArrayList<>();
    StringBuilder limit = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double x = START + i * slot;
      bars.add(
          new Bar(
              number(x + slot * 0.15),
              number(y(point.count(), top)),
              number(slot * 0.7),
              number(HEIGHT - BELOW - y(point.count(), top)),
              point.isNew(),
              point.title()));
      if (point.limit() > 0) {
        String y = number(y(point.limit(), top));
        limit
            .append('M')
            .append(number(x))
            .append(' ')
            .append(y)
            .append('H')
            .append(number(x + slot));
      }
      if (!point.label().isEmpty()) {
        months.add(new Tick(number(x + slot / 2), point.label()));
      }
    }
    List<Tick> counts = new ArrayList<>();
    for (double at = 0; at <= top; at += unit) {
      counts.add(new Tick(number(y(at, top)), String.valueOf((int) at)));
    }
    return new Chart(WIDTH, HEIGHT, bars, limit.toString(), counts, months);
  }

  /** Where the axis of months lies. */
  public String base() {
    return number(HEIGHT - BELOW);
  }

  private static double y(double count, double top) {
    return ABOVE + (HEIGHT - ABOVE - BELOW) * (1 - count / top);
  }

  private static double step(double most) {
    double unit = 1;
    while (most / unit > 5) {
      unit *= most / (unit * 2) <= 5 ? 2 : most / (unit * 5) <= 5 ? 5 : 10;
    }
    return unit;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
