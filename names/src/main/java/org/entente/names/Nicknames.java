package org.entente.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which given names are short or familiar forms of which; {@code nicknames.txt} has them. */
final class Nicknames {
  private static final int LEAST = 3;

  /** Loaded only when two parts might be such forms. */
  private static final class Table {
    static final Map<String, Set<String>> FORMS = read();

    private static Map<String, Set<String>> read() {
      Map<String, Set<String>> forms = new HashMap<>();
      for (String line : WordTable.lines("nicknames.txt")) {
        String[] words = line.split(" ", -1);
        forms.put(words[0], Stream.of(words).skip(1).collect(Collectors.toUnmodifiableSet()));
      }
      return Map.copyOf(forms);
    }
  }

  private Nicknames() {}

  /** Whether either is a familiar form of the other. */
  static boolean areForms(String a, String b) {
    return a.length() >= LEAST
        && b.length() >= LEAST
        && (Table.FORMS.getOrDefault(a, Set.of()).contains(b)
            || Table.FORMS.getOrDefault(b, Set.of()).contains(a));
  }

  /** Whether the name has familiar forms, or is one. */
  static boolean isKnown(String name) {
    return Known.NAMES.contains(name);
  }

  private static final class Known {
    static final Set<String> NAMES =
        Table.FORMS.entrySet().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
