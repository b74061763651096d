package org.entente.node.web.trends;

import java.time.Instant;
import java.util.List;

/** Counts shared and received. */
public record SharedView(List<Report> reports) {

  /** One report. */
  public record Report(
      String title, String direction, Instant at, String limit, List<Count> counts) {}

  /** One count of it. */
  public record Count(String label, int count, boolean isNew) {}
}
