package org.entente.node.web.cases;

import java.util.List;
import org.entente.node.web.shell.Form;

/** The search of official lists from a case file. */
public record ListedView(
    CaseFrame frame, String action, Form form, List<Row> rows, boolean searched) {

  /**
   * One entry.
   *
   * @param unavailable why it cannot be added, in words; empty when it can
   */
  public record Row(
      String value,
      String name,
      List<String> otherNames,
      String list,
      String reference,
      String statedAs,
      String href,
      String unavailable) {}
}
