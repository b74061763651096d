package org.entente.node.web.figures;

import java.util.List;
import org.entente.node.web.shell.Form;

/** What is about to be signed. */
public record SignView(
    Form form, String action, String cancel, String period, List<Row> rows, String record) {

  /** One figure of it. */
  public record Row(String measure, String number, String shares) {}
}
