package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are, from 0 to 1, and why. It says nothing about whether two people are one:
 * a person decides that.
 *
 * @param reasons the parts set against each other, the most alike first, then what remains
 */
public record NameComparison(double score, List<Reason> reasons) {
  /** From here on two names are worth a look. */
  public static final double THRESHOLD = 0.7;

  public NameComparison {
    reasons = List.copyOf(reasons);
  }

  public static NameComparison compare(PersonName left, PersonName right) {
    return compare(PreparedName.of(left), PreparedName.of(right));
  }

  /** Compares two names of persons, organisations or vessels; any texts will do. */
  public static NameComparison compare(NameSchema schema, String left, String right) {
    return compare(PreparedName.of(schema, left), PreparedName.of(schema, right));
  }

  public static NameComparison compare(PreparedName left, PreparedName right) {
    if (left.parts().isEmpty() || right.parts().isEmpty()) {
      return new NameComparison(
          0, List.of(new Reason(ReasonKind.NOTHING_TO_COMPARE, "", "", 0, 1)));
    }
    // In one order whichever side is which, so that ties are broken alike and the score is the
    // same.
    List<Reason> reasons = new ArrayList<>();
    boolean inOrder = left.compareTo(right) <= 0;
    double score = inOrder ? score(left, right, reasons) : score(right, left, reasons);
    NameComparison comparison = new NameComparison(score, reasons);
    return inOrder ? comparison : comparison.mirrored();
  }

  /** The score alone, for ranking many. */
  public static double score(PreparedName left, PreparedName right) {
    if (left.parts().isEmpty() || right.parts().isEmpty()) {
      return 0;
    }
    return left.compareTo(right) <= 0 ? score(left, right, null) : score(right, left, null);
  }

  private static double score(
      PreparedName left, PreparedName right, @Nullable List<Reason> reasons) {
    return new NameScoring(left, right, reasons).score();
  }

  private NameComparison mirrored() {
    return new NameComparison(score, reasons.stream().map(Reason::mirrored).toList());
  }

  /** Whether the score reaches the threshold. */
  public boolean isWorthALook() {
    return score >= THRESHOLD;
  }
}
