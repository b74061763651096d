package org.entente.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the keys of one name; of two with the same text the first stands. */
final class KeyRing {
  /** Marks the keys of entries of any year, for askers who know none. */
  static final String ANY_YEAR = "*";

  /** Marks the keys of entries whose year the holder does not know. */
  static final String NO_YEAR = "-";

  /** Marks the keys of a year of entries whose day in it the holder knows. */
  static final String DAY_KNOWN = "d";

  /** Marks the keys of a year of entries whose day in it the holder does not know. */
  static final String NO_DAY = "y";

  private static final int MOST_PARTS = 5;
  private static final int MOST_WITHOUT_YEAR = 4;
  private static final int LONG = 4;
  private static final int VERY_LONG = 5;

  private final List<Part> parts;
  private final Map<String, NameKey> keys = new LinkedHashMap<>();

  KeyRing(PersonName name) {
    List<Part> all = new ArrayList<>(PartReader.read(name));
    if (all.size() == 1 && !all.getFirst().prefix().isEmpty()) {
      Part only = all.removeFirst();
      all.add(only.with("", only.prefix()));
      all.add(only.with("", only.core()));
    }
    // Ranked by what a part is, not by where it stands: other sources have other orders.
    parts =
        all.stream()
            .filter(part -> part.keyForm().length() > 1 && part.isName())
            .sorted(
                Comparator.comparing((Part part) -> !part.isTelling())
                    .thenComparingInt(part -> -part.keyForm().length())
                    .thenComparing(Part::keyForm))
            .limit(MOST_PARTS)
            .toList();
  }

  List<NameKey> keys() {
    return List.copyOf(keys.values());
  }

  /** Two telling parts, a very long one with any other, or three of any sort, and the year. */
  void year(int year, String mark) {
    for (List<Part> pair : pairs()) {
      if (telling(pair) == 2) {
        add(pair, year + mark, year, Strength.MODERATE, TokenBasis.TWO_PARTS_AND_YEAR);
      } else if (pair.stream().anyMatch(KeyRing::isVeryLong)) {
        add(pair, year + mark, year, Strength.WEAK, TokenBasis.TWO_PARTS_AND_YEAR);
      }
    }
    for (List<Part> triple : triples()) {
      Strength strength = telling(triple) == 0 ? Strength.WEAK : Strength.MODERATE;
      add(triple, year + mark, year, strength, TokenBasis.THREE_PARTS_AND_YEAR);
    }
  }

  /** Two telling parts and a year beside the one that is known, where neither side knows a day. */
  void nearYear(int year, int known) {
    for (List<Part> pair : pairs()) {
      if (telling(pair) == 2) {
        add(pair, year + NO_DAY, known, Strength.WEAK, TokenBasis.TWO_PARTS_AND_NEAR_YEAR);
      }
    }
  }

  /** Two parts and the very day. */
  void day(PartialDate day) {
    for (List<Part> pair : pairs()) {
      add(pair, day.iso(), day.iso(), Strength.MODERATE, TokenBasis.TWO_PARTS_AND_DAY);
    }
  }

  void withoutYear(String mark) {
    for (List<Part> pair : pairs(MOST_WITHOUT_YEAR)) {
      if (telling(pair) == 2 && pair.stream().allMatch(part -> part.skeleton().length() >= LONG)) {
        add(pair, mark, "", Strength.WEAK, TokenBasis.TWO_LONG_PARTS);
      }
    }
    for (List<Part> triple : triples()) {
      if (telling(triple) > 0) {
        Strength strength = telling(triple) == 3 ? Strength.MODERATE : Strength.WEAK;
        add(triple, mark, "", strength, TokenBasis.THREE_PARTS);
      }
    }
  }

  private List<List<Part>> pairs() {
    return pairs(MOST_PARTS);
  }

  private List<List<Part>> pairs(int most) {
    List<List<Part>> pairs = new ArrayList<>();
    int count = Math.min(parts.size(), most);
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        if (!parts.get(i).keyForm().equals(parts.get(j).keyForm())) {
          pairs.add(List.of(parts.get(i), parts.get(j)));
        }
      }
    }
    return pairs;
  }

  private List<List<Part>> triples() {
    List<List<Part>> triples = new ArrayList<>();
    int count = Math.min(parts.size(), MOST_WITHOUT_YEAR);
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        for (int k = j + 1; k < count; k++) {
          List<Part> triple = List.of(parts.get(i), parts.get(j), parts.get(k));
          if (triple.stream().map(Part::keyForm).distinct().count() > 1) {
            triples.add(triple);
          }
        }
      }
    }
    return triples;
  }

  private static boolean isVeryLong(Part part) {
    return part.isTelling() && part.skeleton().length() >= VERY_LONG;
  }

  private static long telling(List<Part> parts) {
    return parts.stream().filter(Part::isTelling).count();
  }

  private void add(List<Part> on, String asked, int known, Strength strength, TokenBasis basis) {
    add(on, asked, String.valueOf(known), strength, basis);
  }

  private void add(List<Part> on, String asked, String known, Strength strength, TokenBasis basis) {
    List<String> forms = new ArrayList<>(on.stream().map(Part::keyForm).sorted().toList());
    forms.add(asked);
    String value = NameKeys.SCHEME + ":" + String.join("|", forms);
    List<NamePart> written =
        on.stream().map(part -> new NamePart(part.role(), part.written())).toList();
    Token token = Token.of("name", TokenClass.NAME, value, strength, basis);
    keys.putIfAbsent(token.text(), new NameKey(token, written, known));
  }
}
