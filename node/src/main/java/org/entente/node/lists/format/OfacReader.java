package org.entente.node.lists.format;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.node.lists.format.NotSuchAList.Reason;

/**
 * Reads OFAC's Specially Designated Nationals from its delimited files: the main records, then the
 * aliases, which may be missing.
 */
final class OfacReader implements ListReader {
  private static final int MAIN_COLUMNS = 12;

  @Override
  public OfficialList list() {
    return OfficialList.OFAC_SDN;
  }

  @Override
  public ReadReport read(List<InputStream> parts, Consumer<ListEntry> entries) {
    if (parts.isEmpty() || parts.size() > 2) {
      throw new IllegalArgumentException("the OFAC list is a file and one of aliases");
    }
    var log = new FindingLog();
    var main = new BoundedInput(parts.get(0), list().parts().get(0));
    OfacAliases aliases = aliases(parts, log);
    Set<String> seen = new HashSet<>();
    new OfacTable(main, MAIN_COLUMNS, log)
        .forEach(row -> accept(row, main.file(), aliases, log, seen, entries));
    if (log.read() == 0) {
      throw new NotSuchAList(Reason.NO_ENTRIES, main.file(), 0);
    }
    aliases.reportRemaining(log);
    return log.report(list(), null);
  }

  private OfacAliases aliases(List<InputStream> parts, FindingLog log) {
    String name = list().parts().get(1);
    return parts.size() == 1
        ? OfacAliases.none(name)
        : OfacAliases.read(new BoundedInput(parts.get(1), name), log);
  }

  private static void accept(
      OfacTable.Row row,
      String file,
      OfacAliases aliases,
      FindingLog log,
      Set<String> seen,
      Consumer<ListEntry> entries) {
    EntryKind kind = OfacEntries.kind(row);
    if (kind == null) {
      log.add(FindingCode.UNKNOWN_KIND, file, row.line(), row.reference());
    } else if (row.cells().get(OfacEntries.NAME).isEmpty()) {
      log.add(FindingCode.NO_NAME, file, row.line(), row.reference());
    } else if (!seen.add(row.reference())) {
      log.add(FindingCode.REPEATED_REFERENCE, file, row.line(), row.reference());
    } else {
      ListEntry entry =
          OfacEntries.entry(
              row,
              kind,
              aliases.take(row.reference()),
              code -> log.add(code, file, row.line(), row.reference()));
      log.countRead();
      entries.accept(entry);
    }
  }
}
