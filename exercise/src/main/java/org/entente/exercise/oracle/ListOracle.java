package org.entente.exercise.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which individuals of the UN list and of OFAC's list the two lists themselves imply to be the
 * same person.
 *
 * <p>Two entries are implied to be one person if
 *
 * <ul>
 *   <li>they share a document or national number of six characters or more ({@link Numbers}), or
 *   <li>two of their names agree ({@link NameParts}) in parts that are not all common ones ({@link
 *       CommonParts}), and stated years of birth are compatible ({@link YearSpan}).
 * </ul>
 *
 * <p>Primary names and aliases the list stands behind count; low-quality aliases do not. A birth
 * the lists do not state as a year is compatible with nothing: an age, for instance.
 */
public final class ListOracle {
  private final List<Candidate> un;
  private final List<Candidate> ofac;
  private final CommonParts common;

  private ListOracle(List<ListedPerson> un, List<ListedPerson> ofac) {
    this.un = un.stream().map(Candidate::of).toList();
    this.ofac = ofac.stream().map(Candidate::of).toList();
    this.common = new CommonParts(Stream.concat(this.un.stream(), this.ofac.stream()).toList());
  }

  /** Reads the raw, uncompressed files. */
  public static ListOracle read(InputStream unXml, InputStream ofacMain, InputStream ofacAliases)
      throws IOException {
    return new ListOracle(UnFile.people(unXml), OfacFiles.people(ofacMain, ofacAliases));
  }

  /** References of all individuals of the UN list, in its order. */
  public List<String> references() {
    return un.stream().map(c -> c.person().reference()).toList();
  }

  /**
   * References of the individuals of whom a designation contains these words, whatever their case.
   */
  public List<String> referencesDesignated(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return un.stream()
        .map(Candidate::person)
        .filter(p ->
            p.designations().stream().anyMatch(d -> d.toLowerCase(Locale.ROOT).contains(wanted)))
        .map(ListedPerson::reference)
        .toList();
  }

  /** The matches implied for these individuals of the UN list, in the order of the two lists. */
  public List<ImpliedMatch> implied(Collection<String> unReferences) {
    return matches(unReferences, Births.COMPATIBLE);
  }

  /**
   * Matches in name only: names agree, but births are not stated or not compatible, and no number
   * is shared. Not implied to be the same person; what an analyst would look at next.
   */
  public List<ImpliedMatch> namesOnly(Collection<String> unReferences) {
    return matches(unReferences, Births.NOT_COMPATIBLE).stream()
        .filter(m -> !m.isByNumber())
        .toList();
  }

  private enum Births {
    COMPATIBLE,
    NOT_COMPATIBLE
  }

  private List<ImpliedMatch> matches(Collection<String> unReferences, Births births) {
    Set<String> wanted = new HashSet<>(unReferences);
    List<ImpliedMatch> matches = new ArrayList<>();
    for (Candidate person : un) {
      if (wanted.contains(person.person().reference())) {
        for (Candidate other : ofac) {
          List<Evidence> evidence = new ArrayList<>(sameNumbers(person.person(), other.person()));
          boolean compatible = areBirthsCompatible(person.person(), other.person());
          if (compatible == (births == Births.COMPATIBLE)) {
            sameName(person, other).ifPresent(evidence::add);
          }
          if (!evidence.isEmpty()) {
            matches.add(
                new ImpliedMatch(
                    person.person().reference(), other.person().reference(), evidence));
          }
        }
      }
    }
    return matches;
  }

  private static List<Evidence> sameNumbers(ListedPerson a, ListedPerson b) {
    return a.numbers().stream()
        .filter(b.numbers()::contains)
        .sorted()
        .<Evidence>map(Evidence.SameNumber::new)
        .toList();
  }

  private static boolean areBirthsCompatible(ListedPerson a, ListedPerson b) {
    return a.births().stream().anyMatch(one -> b.births().stream().anyMatch(one::isCompatible));
  }

  private Optional<Evidence> sameName(Candidate a, Candidate b) {
    Evidence.SameName best = null;
    for (int i = 0; i < a.names().size(); i++) {
      for (int j = 0; j < b.names().size(); j++) {
        List<NamePart> agreed = NameParts.agreeing(a.names().get(i), b.names().get(j));
        if ((best == null || agreed.size() > best.parts().size()) && !common.areAll(agreed)) {
          best =
              new Evidence.SameName(
                  a.person().names().get(i),
                  b.person().names().get(j),
                  agreed.stream().map(NamePart::text).toList(),
                  a.person().births().toString(),
                  b.person().births().toString());
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
