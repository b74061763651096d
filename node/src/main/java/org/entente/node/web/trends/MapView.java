package org.entente.node.web.trends;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Tab;

/** Where incidents were, on coastlines, and the same as a table. */
public record MapView(
    boolean isEmpty,
    Form form,
    List<Choice> months,
    List<Tab> views,
    String view,
    String viewBox,
    String coastlines,
    String line,
    String description,
    List<Spot> spots,
    List<Row> rows) {

  /** A circle. */
  public record Spot(String x, String y, String radius, boolean isChosen, String title) {}

  /** A place in the table. */
  public record Row(
      String place, String route, int incidents, int dead, String href, boolean isChosen) {}
}
