package org.entente.node.web.lookups;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/** A partner's questions as their holder sees them: counts, purposes, references; never a value. */
public record PurposeLogView(
    Link back, String lead, List<Figure> figures, List<String> unusual, List<Row> rows) {

  /** How many values of a class were asked of us today. */
  public record Figure(String name, int used, int limit) {}

  /** One question. */
  public record Row(
      Instant at,
      String reference,
      String purpose,
      String officer,
      String name,
      int size,
      String outcome,
      Tone tone) {}
}
