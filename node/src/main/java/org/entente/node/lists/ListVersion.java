package org.entente.node.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One import of a list.
 *
 * @param published the day the publisher made the file, as far as it says
 * @param findings how often what was found, by code
 * @param firstFindings the first findings, with file and line
 */
public record ListVersion(
    UUID id,
    ListKey list,
    Optional<LocalDate> published,
    Instant imported,
    int read,
    int skipped,
    Map<String, Integer> findings,
    List<FoundAt> firstFindings,
    boolean isCurrent) {

  /** Something in the file that was skipped or could not be read fully. */
  public record FoundAt(String code, String file, long line, String reference) {}
}
