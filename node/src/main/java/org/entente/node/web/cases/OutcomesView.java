package org.entente.node.web.cases;

import java.util.List;

/** What the work of a case led to. */
public record OutcomesView(CaseFrame frame, List<Row> rows) {

  /** One outcome; {@code about} names the person it concerns, where there is one. */
  public record Row(String kind, String on, String about, String people, String account) {}
}
