package org.entente.node.lists.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files of one list.
 *
 * @param read entries handed over
 * @param skipped rows or entries left out for a reason of their own
 * @param counts how often each kind of finding occurred, complete
 * @param findings the first findings of each kind, at most {@link #KEPT_PER_CODE} of one kind
 * @param publishedOn the day the publisher says it made the file, null where the file does not say
 */
public record ReadReport(
    OfficialList list,
    int read,
    int skipped,
    Map<FindingCode, Integer> counts,
    List<Finding> findings,
    @Nullable LocalDate publishedOn) {

  /** How many findings of one kind a report keeps in full. */
  public static final int KEPT_PER_CODE = 200;

  public ReadReport {
    counts = Map.copyOf(counts);
    findings = List.copyOf(findings);
  }

  /** How often one kind of finding occurred. */
  public int count(FindingCode code) {
    return counts.getOrDefault(code, 0);
  }
}
