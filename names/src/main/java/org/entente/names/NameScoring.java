package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import org.entente.names.Alignment.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what agrees and what does not in two names. What agrees is averaged by weight; each
 * contradiction lowers the whole, what is missing on one side a little, and one agreeing part alone
 * is never enough.
 */
final class NameScoring {
  private static final double INITIAL_WEIGHT = 0.3;
  private static final double CONFLICT = 0.8;
  private static final double NUMBER_CONFLICT = 0.87;
  private static final double OTHER_FORM = 0.97;
  private static final double NO_BUSINESS = 0.72;
  private static final double EXTRA = 0.07;
  private static final double LEAST_OF_EXTRAS = 0.3;
  private static final double OTHER_SYLLABLE = 0.72;
  private static final double GENERATION = 0.7;
  private static final double ONE_PART = 0.55;
  private static final double TRADITIONS = 0.72;
  private static final double ONE_LONG_WORD = 0.8;
  private static final int LONG_WORD = 7;

  private final PreparedName one;
  private final PreparedName other;
  private final List<Part> left;
  private final List<Part> right;
  private final @Nullable List<Reason> reasons;
  private double sum;
  private double weights;
  private int matched;
  private double matchedWeight;
  private int longestMatch;
  private int bareLeft;
  private int bareRight;

  /**
   * @param reasons takes the reasons, or null where nobody asks for them
   */
  NameScoring(PreparedName one, PreparedName other, @Nullable List<Reason> reasons) {
    this.one = one;
    this.other = other;
    this.left = one.parts();
    this.right = other.parts();
    this.reasons = reasons;
  }

  double score() {
    double score = byParts();
    if (score < NameComparison.THRESHOLD
        && !one.syllables().isEmpty()
        && !other.syllables().isEmpty()
        && one.syllables().maySpellTheSame(other.syllables())) {
      if (reasons != null) {
        reasons.clear();
      }
      reason(
          ReasonKind.CHINESE_TRADITIONS, written(left), written(right), TRADITIONS, matchedWeight);
      return TRADITIONS;
    }
    return score;
  }

  private double byParts() {
    Alignment alignment = new Alignment(one, other);
    if (alignment.pairs().isEmpty() && reasons == null) {
      return 0;
    }
    alignment.pairs().forEach(this::match);
    List<Part> onlyLeft = alignment.leftOver();
    List<Part> onlyRight = alignment.rightOver();
    double factor = numbers(onlyLeft, onlyRight);
    int conflicts = Math.min(onlyLeft.size(), onlyRight.size());
    // A part that lacks "servant of" while its side has another one instead contradicts it.
    int contradicted =
        Math.min(onlyLeft.size() - conflicts, bareLeft)
            + Math.min(onlyRight.size() - conflicts, bareRight);
    weights += contradicted;
    for (int i = 0; i < conflicts; i++) {
      conflict(ReasonKind.PART_DIFFERENT, onlyLeft.get(i), onlyRight.get(i));
    }
    double score =
        weights == 0 ? 0 : sum / weights * Math.pow(CONFLICT, conflicts + contradicted) * factor;
    List<Part> extraLeft = onlyLeft.subList(conflicts, onlyLeft.size());
    List<Part> extraRight = onlyRight.subList(conflicts, onlyRight.size());
    score *= withExtras(extraLeft, extraRight) * generations(alignment, extraLeft, extraRight);
    int extras = extraLeft.size() + extraRight.size();
    if (matched < 2 && extras + conflicts > 0) {
      score *= onePart(conflicts, extraLeft, extraRight);
      reason(ReasonKind.ONE_PART_ONLY, "", "", 0, 1);
    }
    return Math.clamp(score * forms(), 0, 1);
  }

  private void match(Pair pair) {
    List<Part> ours = left.subList(pair.leftFrom(), pair.leftTo());
    List<Part> theirs = right.subList(pair.rightFrom(), pair.rightTo());
    double weight = Math.max(weight(ours), weight(theirs));
    ReasonKind kind = pair.likeness().kind();
    if (kind == ReasonKind.PART_INITIAL) {
      weight = INITIAL_WEIGHT;
    }
    if (kind == ReasonKind.PART_WITHOUT_PREFIX) {
      bareLeft += ours.getFirst().prefix().isEmpty() ? 1 : 0;
      bareRight += theirs.getFirst().prefix().isEmpty() ? 1 : 0;
    }
    sum += weight * pair.likeness().degree();
    weights += weight;
    matchedWeight += weight;
    matched += Math.max(ours.size(), theirs.size());
    if (ours.getFirst().kind() == WordKind.NAME) {
      longestMatch = Math.max(longestMatch, ours.getFirst().core().length());
    }
    if (reasons != null) {
      reason(kind, written(ours), written(theirs), pair.likeness().degree(), weight);
    }
  }

  /** Numbers left on both sides tell members of a series apart: a slight contradiction. */
  private double numbers(List<Part> onlyLeft, List<Part> onlyRight) {
    if (one.schema() == NameSchema.PERSON) {
      return 1;
    }
    double factor = 1;
    int ours = number(onlyLeft);
    int theirs = number(onlyRight);
    while (ours >= 0 && theirs >= 0) {
      conflict(ReasonKind.NUMBER_DIFFERENT, onlyLeft.remove(ours), onlyRight.remove(theirs));
      factor *= NUMBER_CONFLICT;
      ours = number(onlyLeft);
      theirs = number(onlyRight);
    }
    return factor;
  }

  private static int number(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind() == WordKind.NUMBER) {
        return i;
      }
    }
    return -1;
  }

  private void conflict(ReasonKind kind, Part ours, Part theirs) {
    double weight = Math.max(ours.weight(), theirs.weight());
    weights += weight;
    reason(kind, ours.written(), theirs.written(), 0, weight);
  }

  private double withExtras(List<Part> extraLeft, List<Part> extraRight) {
    if (reasons != null) {
      extraLeft.forEach(p -> reason(ReasonKind.PART_ONLY_LEFT, p.written(), "", 0, EXTRA));
      extraRight.forEach(p -> reason(ReasonKind.PART_ONLY_RIGHT, "", p.written(), 0, EXTRA));
    }
    if (one.schema() == NameSchema.PERSON) {
      int extras = extraLeft.size() + extraRight.size();
      if (extras > 0 && one.isHan() != other.isHan()) {
        return Math.pow(OTHER_SYLLABLE, syllables(extraLeft) + syllables(extraRight));
      }
      return Math.max(LEAST_OF_EXTRAS, 1 - EXTRA * extras * extras / Math.max(1, matched));
    }
    double extras = weight(extraLeft) + weight(extraRight);
    double share = extras * extras / Math.max(1, matchedWeight);
    return Math.max(LEAST_OF_EXTRAS, 1 - 2 * EXTRA * share);
  }

  /** Characters are the whole name: what the other side has beside it may only be a given name. */
  private static int syllables(List<Part> extras) {
    int syllables = 0;
    for (Part extra : extras) {
      syllables += isForeign(extra) ? 0 : 1;
    }
    return syllables;
  }

  private static boolean isForeign(Part part) {
    return part.isInitial()
        || Nicknames.isKnown(part.core())
        || (part.han().isEmpty() && !ChineseSpelling.isSyllable(part.core()));
  }

  /** A long word that is no description says more than one part of a person's name. */
  private double onePart(int conflicts, List<Part> extraLeft, List<Part> extraRight) {
    boolean isTelling =
        one.schema() != NameSchema.PERSON && conflicts == 0 && longestMatch >= LONG_WORD;
    boolean isDescription =
        extraLeft.stream().allMatch(part -> part.kind() != WordKind.NAME)
            && extraRight.stream().allMatch(part -> part.kind() != WordKind.NAME);
    return isTelling ? (isDescription ? 1 : ONE_LONG_WORD) : ONE_PART;
  }

  private double forms() {
    if (one.legalForms().isEmpty() || other.legalForms().isEmpty()) {
      return 1;
    }
    for (String form : one.legalForms()) {
      if (form.equals("other") || other.legalForms().contains(form)) {
        return 1;
      }
    }
    boolean isOne = one.legalForms().contains("non-profit");
    boolean isOther = other.legalForms().contains("non-profit");
    double factor = isOne != isOther ? NO_BUSINESS : OTHER_FORM;
    reason(
        ReasonKind.LEGAL_FORM_DIFFERENT,
        String.join(", ", one.legalForms()),
        String.join(", ", other.legalForms()),
        0,
        1 - factor);
    return factor;
  }

  private void reason(ReasonKind kind, String ours, String theirs, double likeness, double weight) {
    if (reasons != null) {
      reasons.add(new Reason(kind, ours, theirs, likeness, weight));
    }
  }

  /**
   * In a chain of names of child, father and grandfather, a first name that one side alone has is
   * that of the child: the other side may be the father.
   */
  private double generations(Alignment alignment, List<Part> extraLeft, List<Part> extraRight) {
    boolean isChain =
        one.schema() == NameSchema.PERSON && one.isArabic() && other.isArabic() && matched > 1;
    if (!isChain || extraLeft.size() + extraRight.size() != 1) {
      return 1;
    }
    boolean isLeft = !extraLeft.isEmpty();
    List<Part> longer = isLeft ? left : right;
    Part extra = isLeft ? extraLeft.getFirst() : extraRight.getFirst();
    if (longer.getFirst() != extra || !alignment.isInOrder()) {
      return 1;
    }
    reason(
        ReasonKind.GENERATION_MISSING,
        isLeft ? extra.written() : "",
        isLeft ? "" : extra.written(),
        0,
        1 - GENERATION);
    return GENERATION;
  }

  private static double weight(List<Part> parts) {
    double weight = 0;
    for (int i = 0; i < parts.size(); i++) {
      weight += parts.get(i).weight();
    }
    return weight;
  }

  private static String written(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().written();
    }
    List<String> written = new ArrayList<>();
    parts.forEach(part -> written.add(part.written()));
    return String.join(" ", written);
  }
}
