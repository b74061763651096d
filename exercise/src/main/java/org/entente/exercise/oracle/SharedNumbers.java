package org.entente.exercise.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who of the UN list shares a document number with whom of OFAC's, found without any code of the
 * product: the answer that linking by names is held against.
 */
public final class SharedNumbers {
  private SharedNumbers() {}

  /** The references of OFAC's entries by that of the UN's, for those who share a number. */
  public static Map<String, Set<String>> between(
      InputStream un, InputStream ofac, InputStream aliases) throws IOException {
    return between(UnFile.people(un), OfacFiles.people(ofac, aliases));
  }

  static Map<String, Set<String>> between(List<ListedPerson> un, List<ListedPerson> ofac) {
    Map<String, Set<String>> byNumber = new HashMap<>();
    for (ListedPerson person : ofac) {
      for (String number : person.numbers()) {
        byNumber.computeIfAbsent(number, _ -> new HashSet<>()).add(person.reference());
      }
    }
    Map<String, Set<String>> shared = new HashMap<>();
    for (ListedPerson person : un) {
      for (String number : person.numbers()) {
        Set<String> others = byNumber.getOrDefault(number, Set.of());
        if (!others.isEmpty()) {
          shared.computeIfAbsent(person.reference(), _ -> new HashSet<>()).addAll(others);
        }
      }
    }
    return shared;
  }
}
