package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The aliases of OFAC's second file, by the entity number of the main record they belong to. */
final class OfacAliases {
  private static final int COLUMNS = 5;
  private static final int TYPE = 2;
  private static final int NAME = 3;
  private static final Set<String> TYPES = Set.of("aka", "fka", "nka");

  /** One alias: also, formerly or now known as. */
  record Alias(String type, String name, long line) {
    @Override
    public String toString() {
      return "alias at line " + line;
    }
  }

  private final Map<String, List<Alias>> byEntity = new HashMap<>();
  private final String file;

  private OfacAliases(String file) {
    this.file = file;
  }

  static OfacAliases none(String file) {
    return new OfacAliases(file);
  }

  static OfacAliases read(BoundedInput input, FindingLog log) {
    var aliases = new OfacAliases(input.file());
    new OfacTable(input, COLUMNS, log)
        .forEach(row -> {
          var alias = new Alias(row.cells().get(TYPE), row.cells().get(NAME), row.line());
          if (!TYPES.contains(alias.type())) {
            log.add(FindingCode.UNKNOWN_KIND, input.file(), row.line(), row.reference());
          } else if (alias.name().isEmpty()) {
            log.add(FindingCode.NO_NAME, input.file(), row.line(), row.reference());
          } else {
            aliases.byEntity.computeIfAbsent(row.reference(), _ -> new ArrayList<>()).add(alias);
          }
        });
    return aliases;
  }

  /** Removes and returns the aliases of one entity. */
  List<Alias> take(String entityNumber) {
    List<Alias> found = byEntity.remove(entityNumber);
    return found == null ? List.of() : found;
  }

  /** Reports the aliases nobody took. */
  void reportRemaining(FindingLog log) {
    byEntity.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(a -> Map.entry(e.getKey(), a.line())))
        .sorted(Map.Entry.comparingByValue())
        .forEach(e -> log.add(FindingCode.ALIAS_WITHOUT_ENTRY, file, e.getValue(), e.getKey()));
  }
}
