package org.entente.node.web.trends;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Tone;

/** The import of incidents, how far it has come, and what was found in the rows. */
public record ImportView(
    String whyNot, Optional<Progress> progress, List<Count> counts, List<Line> lines) {

  /** How far it has come. */
  public record Progress(
      String state,
      Tone tone,
      boolean isRunning,
      int rows,
      int expected,
      int kept,
      Instant started) {}

  /** How many rows had a finding, and what became of them. */
  public record Count(String reason, String outcome, int rows) {}

  /** One row with a finding. */
  public record Line(int line, String reason) {}
}
