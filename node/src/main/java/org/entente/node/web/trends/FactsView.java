package org.entente.node.web.trends;

import java.util.List;

/** The facts coded here. */
public record FactsView(String whyNotCode, List<Row> rows) {

  /** One fact. */
  public record Row(
      String month, String way, String route, String payment, String harms, String price) {}
}
