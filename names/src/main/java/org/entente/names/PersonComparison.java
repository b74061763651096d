package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike two persons are by their names and by what else is known, from 0 to 1, and why. Other
 * evidence moves the score of the names towards one or towards zero; each reason's weight is by how
 * much. It is no verdict: a person decides.
 *
 * @param names the comparison of those two names that are most alike
 * @param reasons the evidence beside the names
 */
public record PersonComparison(double score, NameComparison names, List<Reason> reasons) {
  private static final double UNLIKE = 0.2;
  private static final double ENOUGH = 1.5;
  private static final NameComparison NOTHING =
      new NameComparison(0, List.of(new Reason(ReasonKind.NOTHING_TO_COMPARE, "", "", 0, 1)));

  public PersonComparison {
    reasons = List.copyOf(reasons);
  }

  public static PersonComparison compare(PersonFacts left, PersonFacts right) {
    return compare(PreparedPerson.of(left), PreparedPerson.of(right));
  }

  public static PersonComparison compare(PreparedPerson left, PreparedPerson right) {
    Best best = Best.of(left, right);
    PersonEvidence evidence = best.evidence(left, right);
    NameComparison names =
        best.left == null || best.right == null
            ? NOTHING
            : NameComparison.compare(best.left, best.right);
    return new PersonComparison(evidence.score(), names, evidence.reasons());
  }

  /** The score alone, for ranking many. */
  public static double score(PreparedPerson left, PreparedPerson right) {
    Best best = Best.of(left, right);
    if (best.score < UNLIKE && (left.tokens().isEmpty() || right.tokens().isEmpty())) {
      // Nothing beside a number lifts unlike names to where anyone would look.
      return best.score;
    }
    return best.evidence(left, right).score();
  }

  /** Whether the score reaches the threshold of names. */
  public boolean isWorthALook() {
    return score >= NameComparison.THRESHOLD;
  }

  /** The two names most alike; of equally alike ones those that say most. */
  private static final class Best {
    private @Nullable PreparedName left;
    private @Nullable PreparedName right;
    private double score;
    private double weight;

    static Best of(PreparedPerson one, PreparedPerson other) {
      Best best = new Best();
      for (int i = 0; i < one.names().size(); i++) {
        PreparedName ours = one.names().get(i);
        for (int j = 0; j < other.names().size(); j++) {
          best.consider(ours, other.names().get(j));
        }
      }
      return best;
    }

    private void consider(PreparedName ours, PreparedName theirs) {
      double alike = NameComparison.score(ours, theirs);
      double says = Math.min(ours.weight(), theirs.weight());
      if (alike > 0 && alike * says(says) > score * says(weight)) {
        left = ours;
        right = theirs;
        score = alike;
        weight = says;
      }
    }

    private static double says(double weight) {
      return Math.min(weight, ENOUGH);
    }

    PersonEvidence evidence(PreparedPerson one, PreparedPerson other) {
      return new PersonEvidence(one, other, score, weight, new ArrayList<>(4));
    }
  }
}
