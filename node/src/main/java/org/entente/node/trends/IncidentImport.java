package org.entente.node.trends;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An import of the incidents' file, as far as it has come.
 *
 * @param rows rows read so far
 * @param kept rows kept so far
 * @param expected rows in the file
 * @param findings how many rows had which finding
 */
public record IncidentImport(
    UUID id,
    State state,
    int rows,
    int kept,
    int expected,
    Map<RowFinding.Reason, Integer> findings,
    Instant started,
    Optional<Instant> ended) {
  public IncidentImport {
    findings = Map.copyOf(findings);
  }

  /** Whether it is done. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
