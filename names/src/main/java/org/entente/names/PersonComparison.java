package org.entente.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two persons are by their names and by what else is known, from 0 to 1, and why. Other
 * evidence moves the score of the names towards one or towards zero; each reason's weight is by how
 * much. It is no verdict: a person decides.
 *
 * @param names the comparison of those two names that are most alike
 * @param reasons the evidence beside the names
 */
public record PersonComparison(double score, NameComparison names, List<Reason> reasons) {
  private static final int MOST_NAMES = 40;
  private static final double SAME_DAY = 0.5;
  private static final double COMPATIBLE = 0.15;
  private static final double OTHER_BIRTH = 0.5;
  private static final double IDENTIFIER = 0.85;
  private static final double NUMBER = 0.5;
  private static final double OTHER_NUMBER = 0.85;
  private static final double OTHER_SEX = 0.8;
  private static final double NATIONALITY = 0.05;

  public PersonComparison {
    reasons = List.copyOf(reasons);
  }

  public static PersonComparison compare(PersonFacts left, PersonFacts right) {
    return new Weighing(left, right).result();
  }

  /** Whether the score reaches the threshold of names. */
  public boolean isWorthALook() {
    return score >= NameComparison.THRESHOLD;
  }

  private static final class Weighing {
    private final PersonFacts left;
    private final PersonFacts right;
    private final NameComparison names;
    private final List<Reason> reasons = new ArrayList<>();
    private double score;

    Weighing(PersonFacts left, PersonFacts right) {
      this.left = left;
      this.right = right;
      this.names = best(left.names(), right.names());
      this.score = names.score();
    }

    PersonComparison result() {
      births();
      identifiers();
      if (left.sex().isPresent() && right.sex().isPresent() && !left.sex().equals(right.sex())) {
        against(
            ReasonKind.SEX_DIFFERENT, left.sex().get().name(), right.sex().get().name(), OTHER_SEX);
      }
      left.nationalities().stream()
          .filter(right.nationalities()::contains)
          .sorted()
          .findFirst()
          .ifPresent(country ->
              towards(
                  ReasonKind.NATIONALITY_SHARED,
                  country.code(),
                  country.code(),
                  NATIONALITY * names.score()));
      return new PersonComparison(Math.clamp(score, 0, 1), names, reasons);
    }

    private void births() {
      if (left.births().isEmpty() || right.births().isEmpty()) {
        return;
      }
      BirthDate ours = left.births().getFirst();
      BirthDate theirs = right.births().getFirst();
      boolean isCompatible = false;
      for (BirthDate a : left.births()) {
        for (BirthDate b : right.births()) {
          if (isSameDay(a, b)) {
            towards(ReasonKind.BORN_SAME_DAY, a.iso(), b.iso(), SAME_DAY * names.score());
            return;
          }
          if (!isCompatible && a.compatible(b)) {
            isCompatible = true;
            ours = a;
            theirs = b;
          }
        }
      }
      if (isCompatible) {
        towards(ReasonKind.BORN_COMPATIBLE, ours.iso(), theirs.iso(), COMPATIBLE * names.score());
      } else {
        against(ReasonKind.BORN_DIFFERENT, ours.iso(), theirs.iso(), OTHER_BIRTH);
      }
    }

    private static boolean isSameDay(BirthDate a, BirthDate b) {
      return a instanceof PartialDate x && x.day().isPresent() && !x.isApproximate() && x.equals(b);
    }

    private void identifiers() {
      Set<Identifier> same = new HashSet<>(left.identifiers());
      same.retainAll(Set.copyOf(right.identifiers()));
      for (Identifier identifier : left.identifiers()) {
        if (same.remove(identifier)) {
          boolean isStrong =
              identifier.tokens().stream().anyMatch(t -> t.strength() == Strength.STRONG);
          towards(
              isStrong ? ReasonKind.IDENTIFIER_SAME : ReasonKind.NUMBER_SAME,
              identifier.value(),
              identifier.value(),
              isStrong ? IDENTIFIER : NUMBER);
          return;
        }
      }
      for (Identifier a : left.identifiers()) {
        for (Identifier b : right.identifiers()) {
          if (isSameNumber(a, b)) {
            towards(ReasonKind.NUMBER_SAME, a.value(), b.value(), NUMBER);
            return;
          }
        }
      }
      differentNumbers();
    }

    /** Numbers without their country, or of different kinds, that share a token. */
    private static boolean isSameNumber(Identifier a, Identifier b) {
      return a.tokens().stream()
          .anyMatch(x -> b.tokens().stream().anyMatch(y -> x.text().equals(y.text())));
    }

    private void differentNumbers() {
      for (Identifier a : left.identifiers()) {
        for (Identifier b : right.identifiers()) {
          if (a instanceof NationalNumber
              && b instanceof NationalNumber
              && a.country().isPresent()
              && a.country().equals(b.country())) {
            against(ReasonKind.IDENTIFIER_DIFFERENT, a.value(), b.value(), OTHER_NUMBER);
            return;
          }
        }
      }
    }

    private void towards(ReasonKind kind, String ours, String theirs, double share) {
      double gain = (1 - score) * share;
      score += gain;
      reasons.add(new Reason(kind, ours, theirs, 1, gain));
    }

    private void against(ReasonKind kind, String ours, String theirs, double factor) {
      double loss = score * (1 - factor);
      score -= loss;
      reasons.add(new Reason(kind, ours, theirs, 0, loss));
    }

    private static NameComparison best(List<PersonName> ours, List<PersonName> theirs) {
      List<PreparedName> others = theirs.stream().limit(MOST_NAMES).map(PreparedName::of).toList();
      NameComparison best =
          NameComparison.compare(
              PreparedName.of(PersonName.of("")), PreparedName.of(PersonName.of("")));
      for (PersonName name : ours.subList(0, Math.min(MOST_NAMES, ours.size()))) {
        PreparedName prepared = PreparedName.of(name);
        for (PreparedName other : others) {
          NameComparison comparison = NameComparison.compare(prepared, other);
          if (comparison.score() > best.score()) {
            best = comparison;
          }
        }
      }
      return best;
    }
  }
}
