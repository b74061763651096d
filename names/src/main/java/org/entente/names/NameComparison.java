package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import org.entente.names.Alignment.Pair;
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

  private static final double COMMON_WEIGHT = 0.7;
  private static final double INITIAL_WEIGHT = 0.3;
  private static final double CONFLICT = 0.8;
  private static final double EXTRA = 0.07;
  private static final double ONE_PART = 0.55;

  public NameComparison {
    reasons = List.copyOf(reasons);
  }

  public static NameComparison compare(PersonName left, PersonName right) {
    return compare(PreparedName.of(left), PreparedName.of(right));
  }

  public static NameComparison compare(PreparedName left, PreparedName right) {
    if (left.parts().isEmpty() || right.parts().isEmpty()) {
      return new NameComparison(
          0, List.of(new Reason(ReasonKind.NOTHING_TO_COMPARE, "", "", 0, 1)));
    }
    // In one order whichever side is which, so that ties are broken alike and the score is the
    // same.
    return left.compareTo(right) <= 0
        ? new Scoring(left.parts(), right.parts()).result()
        : new Scoring(right.parts(), left.parts()).result().mirrored();
  }

  private NameComparison mirrored() {
    return new NameComparison(score, reasons.stream().map(Reason::mirrored).toList());
  }

  /** Whether the score reaches the threshold. */
  public boolean isWorthALook() {
    return score >= THRESHOLD;
  }

  private static final class Scoring {
    private final List<Part> left;
    private final List<Part> right;
    private final List<Reason> reasons = new ArrayList<>();
    private double sum;
    private double weights;
    private int matched;
    private int bareLeft;
    private int bareRight;

    Scoring(List<Part> left, List<Part> right) {
      this.left = left;
      this.right = right;
    }

    NameComparison result() {
      Alignment alignment = new Alignment(left, right);
      alignment.pairs().forEach(this::match);
      List<Part> onlyLeft = alignment.leftOver();
      List<Part> onlyRight = alignment.rightOver();
      int conflicts = Math.min(onlyLeft.size(), onlyRight.size());
      // A part that lacks "servant of" while its side has another one instead contradicts it.
      int contradicted =
          Math.min(onlyLeft.size() - conflicts, bareLeft)
              + Math.min(onlyRight.size() - conflicts, bareRight);
      weights += contradicted;
      for (int i = 0; i < conflicts; i++) {
        conflict(onlyLeft.get(i), onlyRight.get(i));
      }
      double score =
          weights == 0 ? 0 : sum / weights * Math.pow(CONFLICT, conflicts + contradicted);
      int extras = onlyLeft.size() + onlyRight.size() - 2 * conflicts;
      onlyLeft.stream().skip(conflicts).forEach(p -> extra(ReasonKind.PART_ONLY_LEFT, p, null));
      onlyRight.stream().skip(conflicts).forEach(p -> extra(ReasonKind.PART_ONLY_RIGHT, null, p));
      score *= Math.max(0.3, 1 - EXTRA * extras * extras / Math.max(1, matched));
      if (matched < 2 && extras + conflicts > 0) {
        score *= ONE_PART;
        reasons.add(new Reason(ReasonKind.ONE_PART_ONLY, "", "", 0, 1));
      }
      return new NameComparison(Math.clamp(score, 0, 1), reasons);
    }

    private void match(Pair pair) {
      List<Part> ours = left.subList(pair.leftFrom(), pair.leftTo());
      List<Part> theirs = right.subList(pair.rightFrom(), pair.rightTo());
      double weight = Math.max(weight(ours), weight(theirs));
      if (pair.likeness().kind() == ReasonKind.PART_INITIAL) {
        weight = INITIAL_WEIGHT;
      }
      if (pair.likeness().kind() == ReasonKind.PART_WITHOUT_PREFIX) {
        bareLeft += ours.getFirst().prefix().isEmpty() ? 1 : 0;
        bareRight += theirs.getFirst().prefix().isEmpty() ? 1 : 0;
      }
      sum += weight * pair.likeness().degree();
      weights += weight;
      matched += Math.max(ours.size(), theirs.size());
      reasons.add(
          new Reason(
              pair.likeness().kind(),
              written(ours),
              written(theirs),
              pair.likeness().degree(),
              weight));
    }

    private void conflict(Part ours, Part theirs) {
      double weight = Math.max(weight(List.of(ours)), weight(List.of(theirs)));
      weights += weight;
      reasons.add(
          new Reason(ReasonKind.PART_DIFFERENT, ours.written(), theirs.written(), 0, weight));
    }

    private void extra(ReasonKind kind, @Nullable Part ours, @Nullable Part theirs) {
      reasons.add(
          new Reason(
              kind,
              ours == null ? "" : ours.written(),
              theirs == null ? "" : theirs.written(),
              0,
              EXTRA));
    }

    private static double weight(List<Part> parts) {
      double weight = 0;
      for (Part part : parts) {
        weight += part.isInitial() ? INITIAL_WEIGHT : part.isCommon() ? COMMON_WEIGHT : 1;
      }
      return weight;
    }

    private static String written(List<Part> parts) {
      return parts.size() == 1
          ? parts.getFirst().written()
          : String.join(" ", parts.stream().map(Part::written).toList());
    }
  }
}
