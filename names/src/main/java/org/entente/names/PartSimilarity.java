package org.entente.names;

/** How alike two parts of names are, and in which way. */
final class PartSimilarity {
  static final float LEAST = 0.6f;
  private static final float EDGE = 0.4f;
  private static final float CONSONANTS = 0.92f;
  private static final float PREFIX_MISSING = 0.8f;
  private static final float INITIAL = 0.8f;
  private static final float[] BUDGETS = {
    0, 0, 0.3f, 0.5f, 1.0f, 1.0f, 1.1f, 1.1f, 1.6f, 1.6f, 2.1f
  };

  private PartSimilarity() {}

  /** The kind of likeness and its degree from 0 to 1. */
  record Likeness(ReasonKind kind, float degree) {
    static final Likeness NONE = new Likeness(ReasonKind.PART_DIFFERENT, 0);

    boolean isEnough() {
      return degree >= LEAST;
    }

    Likeness or(Likeness other) {
      return other.degree > degree ? other : this;
    }
  }

  static Likeness of(Part a, Part b) {
    if (!a.han().isEmpty() && !b.han().isEmpty() && a.script() == b.script()) {
      return a.han().equals(b.han()) ? new Likeness(ReasonKind.PART_EQUAL, 1) : Likeness.NONE;
    }
    if (a.core().equals(b.core()) && a.prefix().equals(b.prefix())) {
      return new Likeness(ReasonKind.PART_EQUAL, 1);
    }
    if (a.isInitial() || b.isInitial()) {
      boolean same =
          !a.sound().isEmpty()
              && !b.sound().isEmpty()
              && (a.sound().charAt(0) == b.sound().charAt(0)
                  || a.core().charAt(0) == b.core().charAt(0));
      return same && a.isInitial() != b.isInitial()
          ? new Likeness(ReasonKind.PART_INITIAL, INITIAL)
          : Likeness.NONE;
    }
    if (a.isUnvowelled() != b.isUnvowelled()) {
      return consonants(a, b);
    }
    Likeness best = sounds(a.sound(), b.sound());
    if (best.degree() < 1 && a.hasArticle() != b.hasArticle()) {
      best = best.or(withArticle(a, b));
    }
    if (!best.isEnough() && !a.prefix().equals(b.prefix())) {
      best = best.or(withoutPrefix(a, b));
    }
    return best;
  }

  /** Likeness of a part with several parts written as one. */
  static Likeness joined(String sound, String other, boolean consonantsOnly) {
    if (consonantsOnly) {
      String a = Skeleton.of(sound);
      return a.length() > 3 && a.equals(Skeleton.of(other))
          ? new Likeness(ReasonKind.PART_JOINED, CONSONANTS)
          : Likeness.NONE;
    }
    Likeness likeness = sounds(sound, other);
    return likeness.isEnough()
        ? new Likeness(ReasonKind.PART_JOINED, likeness.degree())
        : Likeness.NONE;
  }

  private static Likeness withArticle(Part a, Part b) {
    Likeness plain =
        a.hasArticle() ? sounds("al" + a.sound(), b.sound()) : sounds(a.sound(), "al" + b.sound());
    return plain;
  }

  private static Likeness withoutPrefix(Part a, Part b) {
    boolean oneHasNone = a.prefix().isEmpty() || b.prefix().isEmpty();
    Likeness cores = sounds(a.coreSound(), b.coreSound());
    return oneHasNone && cores.isEnough()
        ? new Likeness(ReasonKind.PART_WITHOUT_PREFIX, PREFIX_MISSING * cores.degree())
        : Likeness.NONE;
  }

  private static Likeness sounds(String a, String b) {
    if (a.equals(b)) {
      return new Likeness(ReasonKind.PART_SAME_SOUND, a.isEmpty() ? 0 : 1);
    }
    float budget = BUDGETS[Math.min(BUDGETS.length - 1, (a.length() + b.length()) / 2)];
    float distance = SoundDistance.of(a, b, budget);
    return distance > budget
        ? Likeness.NONE
        : new Likeness(ReasonKind.PART_SIMILAR, 1 - EDGE * distance / budget);
  }

  /** One side has no short vowels: only the consonants can be set against each other. */
  private static Likeness consonants(Part a, Part b) {
    String x = a.skeleton();
    String y = b.skeleton();
    if (x.equals(y) || a.keyForm().equals(b.keyForm())) {
      return x.length() > 1 || a.keyForm().equals(b.keyForm())
          ? new Likeness(ReasonKind.PART_SAME_CONSONANTS, CONSONANTS)
          : Likeness.NONE;
    }
    int length = Math.max(x.length(), y.length());
    float budget = length < 3 ? 0 : length < 5 ? 0.5f : 1.0f;
    float distance = SoundDistance.of(x, y, budget);
    return distance > budget || budget == 0
        ? Likeness.NONE
        : new Likeness(ReasonKind.PART_SIMILAR, CONSONANTS - EDGE * 0.7f * distance / budget);
  }
}
