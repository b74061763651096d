package org.entente.exercise.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.oracle.ListedPerson;
import org.entente.exercise.oracle.OfficialPeople;
import org.entente.exercise.oracle.YearSpan;
import org.entente.names.BirthDate;
import org.entente.names.DateRange;
import org.entente.names.NameKey;
import org.entente.names.NameKeys;
import org.entente.names.PartialDate;
import org.entente.names.PersonName;
import org.entente.names.TokenBasis;

/**
 * How well keys find people by names and births alone, on the two official lists: OFAC's is held,
 * and asked about are the UN's individuals who are also on it, and OFAC's own, each of whom should
 * hit nobody but themselves.
 *
 * <p>Many of OFAC's individuals are brothers, cousins or comrades and were listed for that; so the
 * share of false hits among them is higher than among strangers.
 */
public final class FuzzyNames {
  /** A key that more people share is not indexed: as the node does it. */
  private static final int MOST_OWNERS = 20;

  private final OfficialPeople people;
  private final Map<String, Set<ListedPerson>> index = new HashMap<>();

  /**
   * What keys of some bases do together.
   *
   * @param found of those who are on both lists, the share that hits its own entry
   * @param others of a thousand questions about a person, how many hit an entry of another number
   * @param strangers the same, but for entries with the same day of birth or main name, which are
   *     one person listed twice rather than two
   */
  public record Rate(double found, double others, double strangers) {}

  public FuzzyNames(OfficialPeople people) {
    this.people = people;
    for (ListedPerson person : people.ofac()) {
      for (String name : person.names()) {
        NameKeys.keys(PersonName.of(name), births(person))
            .forEach(
                k -> index.computeIfAbsent(k.token().text(), _ -> new HashSet<>()).add(person));
      }
    }
    index.values().removeIf(owners -> owners.size() > MOST_OWNERS);
  }

  /** Over the two lists that ship with the product. */
  static FuzzyNames ofShippedLists(Home home) throws IOException {
    try (InputStream un = list(home, "un-sc-consolidated.xml");
        InputStream ofac = list(home, "ofac-sdn.csv");
        InputStream aliases = list(home, "ofac-alt.csv")) {
      return new FuzzyNames(OfficialPeople.read(un, ofac, aliases));
    }
  }

  private static InputStream list(Home home, String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(home.list(name)));
  }

  /** How many individuals of the UN list share a number with one of OFAC's. */
  public int onBoth() {
    return people.sharedNumbers().size();
  }

  /** How many individuals are held. */
  public int held() {
    return people.ofac().size();
  }

  /** What the keys of these bases find, and whom they hit that nobody meant. */
  public Rate rate(Set<TokenBasis> bases) {
    Predicate<NameKey> counts = key -> bases.contains(key.token().basis());
    long found =
        people.un().stream()
            .filter(p -> people.sharedNumbers().containsKey(p.reference()))
            .filter(p ->
                hits(p, counts).stream()
                    .anyMatch(other -> isSharing(p.reference(), other.reference())))
            .count();
    return new Rate(
        (double) found / onBoth(),
        falsely(counts, FuzzyNames::isOther),
        falsely(counts, FuzzyNames::isStranger));
  }

  private double falsely(Predicate<NameKey> counts, BiPredicate<ListedPerson, ListedPerson> is) {
    long hitting =
        people.ofac().stream()
            .filter(p -> hits(p, counts).stream().anyMatch(other -> is.test(p, other)))
            .count();
    return 1_000.0 * hitting / held();
  }

  /** The bases of names, the one whose hits say most first. */
  public static Set<TokenBasis> bases() {
    return EnumSet.range(TokenBasis.TWO_PARTS_AND_YEAR, TokenBasis.TWO_LONG_PARTS);
  }

  private Set<ListedPerson> hits(ListedPerson person, Predicate<NameKey> counts) {
    Set<ListedPerson> hits = new HashSet<>();
    for (String name : person.names()) {
      for (NameKey key : NameKeys.questions(PersonName.of(name), births(person))) {
        if (counts.test(key)) {
          hits.addAll(index.getOrDefault(key.token().text(), Set.of()));
        }
      }
    }
    return hits;
  }

  private boolean isSharing(String listed, String designated) {
    return people.sharedNumbers().getOrDefault(listed, Set.of()).contains(designated);
  }

  private static boolean isOther(ListedPerson one, ListedPerson other) {
    return !one.equals(other) && one.numbers().stream().noneMatch(other.numbers()::contains);
  }

  private static boolean isStranger(ListedPerson one, ListedPerson other) {
    return isOther(one, other)
        && one.days().stream().noneMatch(other.days()::contains)
        && !one.names().getFirst().equals(other.names().getFirst());
  }

  private static List<BirthDate> births(ListedPerson person) {
    List<BirthDate> births = new ArrayList<>();
    person
        .days()
        .forEach(
            d -> births.add(PartialDate.of(d.getYear(), d.getMonthValue(), d.getDayOfMonth())));
    for (YearSpan span : person.births()) {
      births.add(
          span.from() == span.to()
              ? PartialDate.of(span.from())
              : DateRange.ofYears(span.from(), Math.min(span.to(), span.from() + 30)));
    }
    return births;
  }
}
