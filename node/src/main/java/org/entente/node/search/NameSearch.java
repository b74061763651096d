package org.entente.node.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.names.PersonComparison;
import org.entente.names.PersonFacts;
import org.entente.names.PersonName;
import org.entente.names.PreparedName;
import org.entente.names.PreparedPerson;
import org.entente.names.SearchKeys;
import org.entente.node.search.store.SearchStore;
import org.springframework.stereotype.Component;

/** Takes candidates by their keys and ranks them by comparing. */
@Component
class NameSearch {
  private static final int MOST_CANDIDATES = 200;
  private static final int MOST_OF_A_PAIR = 60;
  private static final int MOST_PAIRS = 6;
  private static final double LEAST = 0.5;

  private final SearchStore store;

  NameSearch(SearchStore store) {
    this.store = store;
  }

  /**
   * The records most alike.
   *
   * @param files the case files whose people may be shown
   * @param without records that are not wanted
   */
  List<Found> find(
      String name, List<BirthDate> births, Set<UUID> files, Set<String> without, int most) {
    PreparedPerson asked = person(List.of(name), births);
    Map<String, List<HeldName>> byRecord = new LinkedHashMap<>();
    for (HeldName held : candidates(asked.names().getFirst(), files)) {
      if (!without.contains(held.record())) {
        byRecord.computeIfAbsent(held.record(), _ -> new ArrayList<>()).add(held);
      }
    }
    Map<String, Double> scores = new HashMap<>();
    byRecord.forEach(
        (record, names) -> scores.put(record, PersonComparison.score(asked, person(names))));
    return byRecord.entrySet().stream()
        .filter(entry -> scores.getOrDefault(entry.getKey(), 0.0) >= LEAST)
        .sorted(
            Comparator.<Map.Entry<String, List<HeldName>>>comparingDouble(
                    entry -> -scores.getOrDefault(entry.getKey(), 0.0))
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(entry -> found(asked, entry.getValue()))
        .toList();
  }

  private static Found found(PreparedPerson asked, List<HeldName> names) {
    HeldName best = names.getFirst();
    double score = -1;
    for (HeldName held : names) {
      double alike = PersonComparison.score(asked, person(List.of(held)));
      if (alike > score) {
        best = held;
        score = alike;
      }
    }
    PersonComparison comparison = PersonComparison.compare(asked, person(names));
    return new Found(best.record(), best.list(), best.file(), best.name(), comparison);
  }

  private List<HeldName> candidates(PreparedName name, Set<UUID> files) {
    Set<String> keys = SearchKeys.of(name);
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<String> frequent = store.frequent(keys);
    List<String> rare = keys.stream().filter(key -> !frequent.contains(key)).toList();
    List<HeldName> candidates = new ArrayList<>();
    if (!rare.isEmpty()) {
      candidates.addAll(store.sharing(rare, keys, files, MOST_CANDIDATES));
    }
    List<String> common = new ArrayList<>(new TreeSet<>(frequent));
    int pairs = 0;
    for (int i = 0; i < common.size(); i++) {
      for (int j = i + 1; j < common.size() && pairs < MOST_PAIRS; j++) {
        pairs++;
        candidates.addAll(store.sharingBoth(common.get(i), common.get(j), files, MOST_OF_A_PAIR));
      }
    }
    return candidates;
  }

  /** How alike two records are, where both may be read. */
  Optional<PersonComparison> compare(String one, String other, Set<UUID> files) {
    List<HeldName> ours = visible(one, files);
    List<HeldName> theirs = visible(other, files);
    return ours.isEmpty() || theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(PersonComparison.compare(person(ours), person(theirs)));
  }

  Optional<String> name(String record, Set<UUID> files) {
    return visible(record, files).stream().findFirst().map(HeldName::name);
  }

  private List<HeldName> visible(String record, Set<UUID> files) {
    return store.of(record).stream()
        .filter(held -> held.file().isEmpty() || files.contains(held.file().get().value()))
        .toList();
  }

  private static PreparedPerson person(List<HeldName> names) {
    return person(
        names.stream().map(HeldName::name).distinct().toList(), names.getFirst().births());
  }

  private static PreparedPerson person(List<String> names, List<BirthDate> births) {
    return PreparedPerson.of(PersonFacts.of(names.stream().map(PersonName::of).toList(), births));
  }
}
