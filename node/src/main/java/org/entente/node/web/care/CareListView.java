package org.entente.node.web.care;

import java.time.Instant;
import java.util.List;

/** The care files. */
public record CareListView(List<Row> rows, String whyNotOpen) {

  /** One file, under its alias. */
  public record Row(String href, String alias, String by, Instant opened) {}
}
