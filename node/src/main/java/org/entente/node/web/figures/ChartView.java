package org.entente.node.web.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A small bar chart, laid out here and drawn as SVG: no script, and it prints.
 *
 * @param bars two a period: asked, then answered
 */
public record ChartView(
    int width, int height, String description, List<Bar> bars, List<Mark> marks) {
  private static final int BAR = 26;
  private static final int GROUP = 96;
  private static final int TOP = 24;
  private static final int PLOT = 120;
  private static final int FOOT = 28;

  /** One bar with its number above it. */
  public record Bar(int x, int y, int width, int height, String css, String number, int textX) {}

  /** The label under a group of bars. */
  public record Mark(int x, int y, String label) {}

  /** What one period contributes. */
  record Group(String label, long asked, long answered) {}

  static ChartView of(String description, List<Group> groups) {
    long most =
        Math.max(
            1, groups.stream().mapToLong(g -> Math.max(g.asked(), g.answered())).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    int left = 12;
    for (Group group : groups) {
      bars.add(bar(left, group.asked(), most, "chart-first"));
      bars.add(bar(left + BAR + 6, group.answered(), most, "chart-second"));
      marks.add(new Mark(left + BAR + 3, TOP + PLOT + 18, group.label()));
      left += GROUP;
    }
    return new ChartView(left + 12, TOP + PLOT + FOOT, description, bars, marks);
  }

  private static Bar bar(int x, long number, long most, String css) {
    int height = (int) (number * PLOT / most);
    return new Bar(x, TOP + PLOT - height, BAR, height, css, String.valueOf(number), x + BAR / 2);
  }

  /** Where the numbers of a bar stand. */
  public int textY(Bar bar) {
    return bar.y() - 5;
  }

  public int baseline() {
    return TOP + PLOT;
  }
}
