package org.entente.node.testbed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.node.agreements.DefaultTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.TwoPersonAct;
import org.entente.protocol.WhoLearnsFirst;

/** Terms between invented authorities, each part of which a test may narrow. */
public final class SampleTerms {

  public static final LocalDate EFFECTIVE = LocalDate.of(2026, 1, 1);

  private final AgreementTerms usual;
  private int version;
  private Set<Purpose> purposes;
  private Set<LegalBasis> legalBases;
  private Set<Offence> offences;
  private Set<DataCategory> categories;
  private List<LookupTerms> lookups;
  private Set<TwoPersonAct> secondPerson;
  private Set<Cooperation> cooperations;
  private final Map<Clock, Duration> clocks;

  private SampleTerms(AgreementTerms usual) {
    this.usual = usual;
    this.version = usual.version();
    this.purposes = usual.purposes();
    this.legalBases = usual.legalBases();
    this.offences = usual.offences();
    this.categories = usual.categories();
    this.lookups = usual.lookups();
    this.secondPerson = usual.secondPerson();
    this.cooperations = usual.cooperations();
    this.clocks = new EnumMap<>(usual.clocks());
  }

  /**
   * The terms the product proposes, in force since the beginning of the year, but asker first in
   * every class and without one for official lists: what is asked is answered at once.
   */
  public static SampleTerms between(AuthorityId one, AuthorityId other) {
    return proposed(one, other)
        .lookups(all ->
            all.stream()
                .filter(l -> l.lookupClass() != LookupClass.LISTED)
                .map(l -> first(l, WhoLearnsFirst.ASKER, l.answerWindow()))
                .toList());
  }

  /** The terms the product proposes. */
  public static SampleTerms proposed(AuthorityId one, AuthorityId other) {
    return new SampleTerms(DefaultTerms.between(one, other, 1, EFFECTIVE));
  }

  /** The same terms of a class with another who learns first, and in which windows. */
  public static LookupTerms first(LookupTerms terms, WhoLearnsFirst first, Duration window) {
    return new LookupTerms(
        terms.lookupClass(),
        first,
        terms.perDay(),
        terms.perCaseAndDay(),
        terms.perOfficerAndDay(),
        terms.perQuestion(),
        window);
  }

  public static SampleTerms between(ExerciseNode one, ExerciseNode other) {
    return between(one.id(), other.id());
  }

  public SampleTerms version(int changed) {
    this.version = changed;
    return this;
  }

  public SampleTerms purposes(Set<Purpose> changed) {
    this.purposes = changed;
    return this;
  }

  public SampleTerms legalBases(Set<LegalBasis> changed) {
    this.legalBases = changed;
    return this;
  }

  public SampleTerms offences(Set<Offence> changed) {
    this.offences = changed;
    return this;
  }

  public SampleTerms categories(Set<DataCategory> changed) {
    this.categories = changed;
    return this;
  }

  public SampleTerms lookups(UnaryOperator<List<LookupTerms>> change) {
    this.lookups = change.apply(lookups);
    return this;
  }

  public SampleTerms secondPerson(Set<TwoPersonAct> changed) {
    this.secondPerson = changed;
    return this;
  }

  public SampleTerms cooperations(Set<Cooperation> changed) {
    this.cooperations = changed;
    return this;
  }

  public SampleTerms clock(Clock clock, Duration changed) {
    this.clocks.put(clock, changed);
    return this;
  }

  public AgreementTerms done() {
    return new AgreementTerms(
        usual.id(),
        version,
        usual.title(),
        usual.parties(),
        usual.effective(),
        usual.expires(),
        usual.ceiling(),
        purposes,
        legalBases,
        offences,
        categories,
        lookups,
        usual.deadlines(),
        usual.retentionMonths(),
        secondPerson,
        cooperations,
        clocks,
        usual.smallestCount(),
        usual.onwardRule());
  }
}
