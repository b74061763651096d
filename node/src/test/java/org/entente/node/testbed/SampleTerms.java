package org.entente.node.testbed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.node.agreements.DefaultTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.DataCategory;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.TwoPersonAct;

/** Terms between invented authorities, each part of which a test may narrow. */
public final class SampleTerms {

  public static final LocalDate EFFECTIVE = LocalDate.of(2026, 1, 1);

  private AgreementTerms terms;

  private SampleTerms(AgreementTerms terms) {
    this.terms = terms;
  }

  /** The terms the product proposes, in force since the beginning of the year. */
  public static SampleTerms between(AuthorityId one, AuthorityId other) {
    return new SampleTerms(DefaultTerms.between(one, other, 1, EFFECTIVE));
  }

  public static SampleTerms between(ExerciseNode one, ExerciseNode other) {
    return between(one.id(), other.id());
  }

  public AgreementTerms done() {
    return terms;
  }

  public SampleTerms version(int version) {
    return with(
        version,
        terms.ceiling(),
        terms.purposes(),
        terms.legalBases(),
        terms.offences(),
        terms.categories(),
        terms.lookups(),
        terms.secondPerson());
  }

  public SampleTerms purposes(Set<Purpose> purposes) {
    return with(
        terms.version(),
        terms.ceiling(),
        purposes,
        terms.legalBases(),
        terms.offences(),
        terms.categories(),
        terms.lookups(),
        terms.secondPerson());
  }

  public SampleTerms legalBases(Set<LegalBasis> bases) {
    return with(
        terms.version(),
        terms.ceiling(),
        terms.purposes(),
        bases,
        terms.offences(),
        terms.categories(),
        terms.lookups(),
        terms.secondPerson());
  }

  public SampleTerms offences(Set<Offence> offences) {
    return with(
        terms.version(),
        terms.ceiling(),
        terms.purposes(),
        terms.legalBases(),
        offences,
        terms.categories(),
        terms.lookups(),
        terms.secondPerson());
  }

  public SampleTerms categories(Set<DataCategory> categories) {
    return with(
        terms.version(),
        terms.ceiling(),
        terms.purposes(),
        terms.legalBases(),
        terms.offences(),
        categories,
        terms.lookups(),
        terms.secondPerson());
  }

  public SampleTerms lookups(UnaryOperator<List<LookupTerms>> change) {
    return with(
        terms.version(),
        terms.ceiling(),
        terms.purposes(),
        terms.legalBases(),
        terms.offences(),
        terms.categories(),
        change.apply(terms.lookups()),
        terms.secondPerson());
  }

  public SampleTerms secondPerson(Set<TwoPersonAct> acts) {
    return with(
        terms.version(),
        terms.ceiling(),
        terms.purposes(),
        terms.legalBases(),
        terms.offences(),
        terms.categories(),
        terms.lookups(),
        acts);
  }

  private SampleTerms with(
      int version,
      Classification ceiling,
      Set<Purpose> purposes,
      Set<LegalBasis> bases,
      Set<Offence> offences,
      Set<DataCategory> categories,
      List<LookupTerms> lookups,
      Set<TwoPersonAct> secondPerson) {
    return new SampleTerms(
        new AgreementTerms(
            terms.id(),
            version,
            terms.title(),
            terms.parties(),
            terms.effective(),
            terms.expires(),
            ceiling,
            purposes,
            bases,
            offences,
            categories,
            lookups,
            terms.deadlines(),
            terms.retentionMonths(),
            secondPerson,
            terms.onwardRule()));
  }
}
