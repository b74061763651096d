package org.entente.node.lists.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a reader finds and keeps the first of each kind, so that a bad file cannot fill the
 * memory.
 */
final class FindingLog {
  private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
  private final List<Finding> findings = new ArrayList<>();
  private int read;
  private int skipped;

  void add(FindingCode code, String file, long line, String reference) {
    if (counts.merge(code, 1, Integer::sum) <= ReadReport.KEPT_PER_CODE) {
      findings.add(new Finding(code, file, line, reference));
    }
    if (code.isSkipping()) {
      skipped++;
    }
  }

  void countRead() {
    read++;
  }

  int read() {
    return read;
  }

  ReadReport report(OfficialList list, @Nullable LocalDate publishedOn) {
    return new ReadReport(list, read, skipped, counts, findings, publishedOn);
  }
}
