package org.entente.node.lists;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.names.BirthDate;
import org.entente.names.Countries;
import org.entente.names.Explanation;
import org.entente.names.Identifier;
import org.entente.names.PersonComparison;
import org.entente.names.PersonFacts;
import org.entente.names.PreparedPerson;
import org.entente.names.SearchKeys;
import org.entente.names.Sex;
import org.entente.node.lists.format.EntryKind;
import org.entente.node.lists.format.ListEntry;
import org.entente.node.lists.format.ListReader;
import org.entente.node.lists.format.ListedName;
import org.entente.node.lists.format.NotSuchAList;
import org.entente.node.lists.format.OfficialList;
import org.entente.node.lists.format.StatedBirthDate;
import org.entente.node.lists.format.StatedIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who of one official list is whom of another, with the reasons. It decides nothing: two
 * entries that look alike may be two persons.
 */
public final class ListLinks {
  /** So many of those who share the rarest keys are compared. */
  private static final int MOST_CANDIDATES = 250;

  private final List<Individual> holders;
  private final Map<String, List<Individual>> index = new HashMap<>();

  /** An individual of a list, ready to be compared. */
  public record Individual(String reference, PreparedPerson person, Set<String> keys) {
    @Override
    public String toString() {
      return reference;
    }
  }

  /** The best candidate for one individual, and why. */
  public record Link(String from, String to, double score, String explanation) {}

  /** Whether numbers of documents, phones and accounts are evidence. */
  public enum Numbers {
    COUNT,
    LEFT_OUT
  }

  /** Indexes the individuals that links may lead to. */
  public ListLinks(List<Individual> to) {
    this.holders = List.copyOf(to);
    for (Individual holder : holders) {
      for (String key : holder.keys()) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(holder);
      }
    }
  }

  /**
   * Reads the individuals of a list from its files, in the order of {@link ListKey#files()}.
   *
   * @throws ListRefused where a file is not such a list
   */
  public static List<Individual> read(ListKey list, List<InputStream> files, Numbers numbers) {
    List<Individual> individuals = new ArrayList<>();
    OfficialList format =
        switch (list) {
          case UN_SC -> OfficialList.UN_SC;
          case OFAC_SDN -> OfficialList.OFAC_SDN;
        };
    try {
      ListReader.of(format)
          .read(
              files,
              entry -> {
                if (entry.kind() == EntryKind.PERSON) {
                  individuals.add(individual(entry, numbers));
                }
              });
    } catch (NotSuchAList e) {
      throw new ListRefused(e.reason().name(), e.line());
    }
    return individuals;
  }

  private static Individual individual(ListEntry entry, Numbers numbers) {
    PersonFacts facts = facts(entry);
    PreparedPerson person =
        PreparedPerson.of(numbers == Numbers.COUNT ? facts : facts.withoutIdentifiers());
    Set<String> keys =
        person.names().stream()
            .flatMap(name -> SearchKeys.of(name).stream())
            .collect(Collectors.toSet());
    person.facts().identifiers().stream()
        .flatMap(identifier -> identifier.tokens().stream())
        .forEach(token -> keys.add(token.text()));
    return new Individual(entry.reference(), person, Set.copyOf(keys));
  }

  private static PersonFacts facts(ListEntry entry) {
    List<Identifier> identifiers =
        entry.identifiers().stream()
            .map(StatedIdentifier::canonical)
            .filter(Objects::nonNull)
            .map(Identifier.class::cast)
            .distinct()
            .toList();
    return new PersonFacts(
        entry.names().stream().map(ListedName::name).toList(),
        entry.person().birthDates().stream()
            .map(StatedBirthDate::date)
            .filter(Objects::nonNull)
            .map(BirthDate.class::cast)
            .distinct()
            .toList(),
        identifiers,
        entry.person().nationalities().stream()
            .map(Countries::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        Optional.ofNullable(entry.person().sex())
            .map(sex ->
                switch (sex) {
                  case FEMALE -> Sex.FEMALE;
                  case MALE -> Sex.MALE;
                }),
        Set.of());
  }

  /** The best candidate at or above the score, explained in a language. */
  public Optional<Link> best(Individual from, double least, Locale language) {
    @Nullable Individual best = null;
    double bestScore = 0;
    for (Individual candidate : candidates(from.keys())) {
      double score = PersonComparison.score(from.person(), candidate.person());
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best == null || bestScore < least) {
      return Optional.empty();
    }
    PersonComparison comparison = PersonComparison.compare(from.person(), best.person());
    return Optional.of(
        new Link(
            from.reference(),
            best.reference(),
            comparison.score(),
            Explanation.of(comparison, language)));
  }

  /** Those who share keys, the rarest counting most. */
  private Collection<Individual> candidates(Set<String> keys) {
    Map<Individual, Double> weights = new IdentityHashMap<>();
    for (String key : keys) {
      List<Individual> sharing = index.getOrDefault(key, List.of());
      double weight = Math.log1p((double) holders.size() / Math.max(1, sharing.size()));
      sharing.forEach(holder -> weights.merge(holder, weight, Double::sum));
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Individual, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().reference()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
