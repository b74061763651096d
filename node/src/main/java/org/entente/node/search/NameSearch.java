package org.entente.node.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final int MOST_CANDIDATES = 150;
  private static final int MOST_OF_A_PAIR = 40;
  private static final int MOST_PAIRS = 6;
  private static final double LEAST = 0.5;

  /** Who is asked for by one part only, the family name perhaps, cannot agree in more. */
  private static final double LEAST_BY_ONE_PART = 0.25;

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
    PreparedPerson asked = prepared(List.of(name), births);
    Map<String, List<HeldName>> byRecord = new LinkedHashMap<>();
    for (HeldName held : candidates(asked.names().getFirst(), files)) {
      if (!without.contains(held.record())) {
        byRecord.computeIfAbsent(held.record(), _ -> new ArrayList<>()).add(held);
      }
    }
    double least = asked.names().getFirst().hasOnePart() ? LEAST_BY_ONE_PART : LEAST;
    List<Candidate> candidates = new ArrayList<>();
    byRecord.forEach((record, names) -> {
      Candidate candidate = Candidate.of(record, names, asked);
      if (candidate.score() >= least) {
        candidates.add(candidate);
      }
    });
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Candidate::record))
        .limit(most)
        .map(candidate -> candidate.found(asked))
        .toList();
  }

  /** A record that may be meant, prepared once. */
  private record Candidate(
      String record, List<HeldName> names, PreparedPerson person, double score) {
    static Candidate of(String record, List<HeldName> names, PreparedPerson asked) {
      PreparedPerson person = prepared(names);
      return new Candidate(record, names, person, PersonComparison.score(asked, person));
    }

    Found found(PreparedPerson asked) {
      HeldName best =
          names.size() == 1
              ? names.getFirst()
              : Collections.max(
                  names,
                  Comparator.comparingDouble(
                      held -> PersonComparison.score(asked, prepared(List.of(held)))));
      return new Found(
          record, best.list(), best.file(), best.name(), PersonComparison.compare(asked, person));
    }
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
    List<SearchStore.Pair> pairs = pairs(frequent);
    if (!pairs.isEmpty()) {
      candidates.addAll(store.sharingBoth(pairs, files, MOST_OF_A_PAIR));
    }
    if (rare.isEmpty() && pairs.isEmpty()) {
      // A name that many share, and nothing else: some of them say that there are many.
      candidates.addAll(store.some(keys.iterator().next(), files, MOST_CANDIDATES));
    }
    return candidates;
  }

  private static List<SearchStore.Pair> pairs(Set<String> frequent) {
    List<String> common = frequent.stream().sorted().toList();
    List<SearchStore.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < common.size(); i++) {
      for (int j = i + 1; j < common.size() && pairs.size() < MOST_PAIRS; j++) {
        pairs.add(new SearchStore.Pair(common.get(i), common.get(j)));
      }
    }
    return pairs;
  }

  /** How alike two records are, where both may be read. */
  Optional<PersonComparison> compare(String one, String other, Set<UUID> files) {
    List<HeldName> ours = visible(one, files);
    List<HeldName> theirs = visible(other, files);
    return ours.isEmpty() || theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(PersonComparison.compare(prepared(ours), prepared(theirs)));
  }

  Optional<String> name(String record, Set<UUID> files) {
    return visible(record, files).stream().findFirst().map(HeldName::name);
  }

  private List<HeldName> visible(String record, Set<UUID> files) {
    return store.of(record).stream()
        .filter(held -> held.file().isEmpty() || files.contains(held.file().get().value()))
        .toList();
  }

  private static PreparedPerson prepared(List<HeldName> names) {
    return prepared(
        names.stream().map(HeldName::name).distinct().toList(), names.getFirst().births());
  }

  private static PreparedPerson prepared(List<String> names, List<BirthDate> births) {
    return PreparedPerson.of(PersonFacts.of(names.stream().map(PersonName::of).toList(), births));
  }
}
