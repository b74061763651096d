package org.entente.names;

/** How alike two parts of names are, and in which way. One object serves one comparison. */
final class PartSimilarity {
  static final float LEAST = 0.6f;
  private static final float EDGE = 0.4f;
  private static final float CONSONANTS = 0.92f;
  private static final float PREFIX_MISSING = 0.8f;
  private static final float INITIAL = 0.8f;
  private static final float READING = 0.97f;
  private static final Likeness EQUAL = new Likeness(ReasonKind.PART_EQUAL, 1);
  private static final Likeness SAME_SOUND = new Likeness(ReasonKind.PART_SAME_SOUND, 1);
  private static final Likeness INITIAL_AGREES = new Likeness(ReasonKind.PART_INITIAL, INITIAL);
  private static final Likeness SAME_READING =
      new Likeness(ReasonKind.PART_CHINESE_READING, READING);
  private static final Likeness KOREAN = new Likeness(ReasonKind.PART_KOREAN_READING, READING);
  private static final Likeness SAME_CONSONANTS =
      new Likeness(ReasonKind.PART_SAME_CONSONANTS, CONSONANTS);
  private static final Likeness ALMOST_SAME_CONSONANTS =
      new Likeness(ReasonKind.PART_SAME_CONSONANTS, 0.85f);
  private static final Likeness NEAR_READING = new Likeness(ReasonKind.PART_CHINESE_READING, 0.75f);
  private static final Likeness FAMILIAR = new Likeness(ReasonKind.PART_NICKNAME, 0.8f);
  private static final Likeness JOINED_CONSONANTS =
      new Likeness(ReasonKind.PART_JOINED, CONSONANTS);
  private static final float[] BUDGETS = {
    0, 0, 0.3f, 0.5f, 1.0f, 1.0f, 1.1f, 1.1f, 1.6f, 1.6f, 2.1f
  };

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

  private final SoundDistance distance = new SoundDistance();

  Likeness of(Part a, Part b) {
    if (!a.han().isEmpty() && !b.han().isEmpty() && a.script() == b.script()) {
      return a.han().equals(b.han()) ? EQUAL : Likeness.NONE;
    }
    if (isSpelled(a) || isSpelled(b)) {
      return characters(
          isSpelled(a)
              ? a.chinese().fitWord(b.core(), distance)
              : b.chinese().fitWord(a.core(), distance));
    }
    if (isKorean(a, b.core()) || isKorean(b, a.core())) {
      return KOREAN;
    }
    if (a.core().equals(b.core()) && a.prefix().equals(b.prefix())) {
      return EQUAL;
    }
    if (a.kind() == WordKind.NUMBER || b.kind() == WordKind.NUMBER) {
      return Likeness.NONE;
    }
    if (a.isInitial() || b.isInitial()) {
      return a.isInitial() != b.isInitial() && sharesInitial(a, b) ? INITIAL_AGREES : Likeness.NONE;
    }
    if (a.isUnvowelled() != b.isUnvowelled()) {
      return consonants(a, b);
    }
    Likeness best =
        mayBeAlike(a.sound(), a.distinct(), b.sound(), b.distinct())
            ? sounds(a.sound(), b.sound())
            : Likeness.NONE;
    if (best.degree() < 1 && a.hasArticle() != b.hasArticle()) {
      best = best.or(withArticle(a, b));
    }
    if (!best.isEnough() && !a.prefix().equals(b.prefix())) {
      best = best.or(withoutPrefix(a, b));
    }
    if (best.degree() < READING
        && !a.isUnvowelled()
        && (!a.readings().isEmpty() || !b.readings().isEmpty())) {
      best = best.or(reading(a, b.sound())).or(reading(b, a.sound()));
    }
    if (!best.isEnough()
        && a.hasFamiliarForms()
        && b.hasFamiliarForms()
        && Nicknames.areForms(a.core(), b.core())) {
      best = FAMILIAR;
    }
    return best;
  }

  private static boolean sharesInitial(Part a, Part b) {
    return !a.sound().isEmpty()
        && !b.sound().isEmpty()
        && (a.sound().charAt(0) == b.sound().charAt(0) || a.core().charAt(0) == b.core().charAt(0));
  }

  /** One side may be spelled as another tradition of writing Chinese would spell the other. */
  private static Likeness reading(Part part, String sound) {
    return part.readings().contains(sound) ? SAME_READING : Likeness.NONE;
  }

  private static Likeness characters(ChineseReadings.Fit fit) {
    return switch (fit) {
      case EXACT -> SAME_READING;
      case NEAR -> NEAR_READING;
      case NONE -> Likeness.NONE;
    };
  }

  private static boolean isSpelled(Part part) {
    return !part.chinese().isEmpty() && part.script() == NameScript.HAN;
  }

  /** One side in Korean syllables, the other as one of the habits of romanising them spells it. */
  private boolean isKorean(Part part, String letters) {
    return part.script() == NameScript.HANGUL
        && !part.chinese().isEmpty()
        && part.chinese().isSpelled(letters, distance);
  }

  /** Likeness of a part with several parts written as one. */
  Likeness joined(Part whole, Joined pieces) {
    if (whole.isInitial() || whole.kind() == WordKind.NUMBER) {
      return Likeness.NONE;
    }
    if (isSpelled(whole)) {
      return characters(whole.chinese().fit(pieces.text(), distance));
    }
    if (isKorean(whole, pieces.text())) {
      return KOREAN;
    }
    if (pieces.isUnvowelled() != whole.isUnvowelled()) {
      String joined = pieces.skeleton();
      boolean isSame =
          whole.skeleton().equals(joined)
              || (whole.isUnvowelled() && whole.readings().contains(joined));
      return isSame && joined.length() > 3 ? JOINED_CONSONANTS : Likeness.NONE;
    }
    Likeness best = Likeness.NONE;
    if (Math.abs(pieces.sound().length() - whole.sound().length()) <= 3
        && mayBeAlike(whole.sound(), whole.distinct(), pieces.sound(), pieces.distinct())) {
      Likeness plain = sounds(whole.sound(), pieces.sound());
      best = plain.isEnough() ? new Likeness(ReasonKind.PART_JOINED, plain.degree()) : best;
    }
    return best.degree() < READING && !whole.isUnvowelled()
        ? best.or(reading(whole, pieces.sound()))
        : best;
  }

  private Likeness withArticle(Part a, Part b) {
    Likeness plain =
        a.hasArticle() ? sounds("al" + a.sound(), b.sound()) : sounds(a.sound(), "al" + b.sound());
    return plain;
  }

  private Likeness withoutPrefix(Part a, Part b) {
    boolean oneHasNone = a.prefix().isEmpty() || b.prefix().isEmpty();
    Likeness cores = sounds(a.coreSound(), b.coreSound());
    return oneHasNone && cores.isEnough() ? withoutPrefix(cores) : Likeness.NONE;
  }

  private static Likeness withoutPrefix(Likeness cores) {
    return new Likeness(ReasonKind.PART_WITHOUT_PREFIX, PREFIX_MISSING * cores.degree());
  }

  /** Whether two sounds can be as near as their budget allows; most pairs cannot. */
  private static boolean mayBeAlike(String a, int ours, String b, int theirs) {
    return SoundDistance.least(ours, theirs) <= budget(a, b);
  }

  private static float budget(String a, String b) {
    return BUDGETS[Math.min(BUDGETS.length - 1, (a.length() + b.length()) / 2)];
  }

  private Likeness sounds(String a, String b) {
    if (a.equals(b)) {
      return a.isEmpty() ? Likeness.NONE : SAME_SOUND;
    }
    float budget = budget(a, b);
    float apart = distance.of(a, b, budget);
    return apart > budget
        ? Likeness.NONE
        : new Likeness(ReasonKind.PART_SIMILAR, 1 - EDGE * apart / budget);
  }

  /** One side has no short vowels: only the consonants can be set against each other. */
  private Likeness consonants(Part a, Part b) {
    if (a.keyForm().equals(b.keyForm())) {
      return SAME_CONSONANTS;
    }
    Part bare = a.isUnvowelled() ? a : b;
    Part full = a.isUnvowelled() ? b : a;
    Likeness best = consonants(bare.skeleton(), full.skeleton());
    for (String reading : bare.readings()) {
      best = best.or(consonants(reading, full.skeleton()));
    }
    if (!best.isEnough() && !a.prefix().equals(b.prefix())) {
      boolean oneHasNone = a.prefix().isEmpty() || b.prefix().isEmpty();
      Likeness cores = consonants(Skeleton.of(a.coreSound()), Skeleton.of(b.coreSound()));
      best = oneHasNone && cores.isEnough() ? withoutPrefix(cores) : best;
    }
    return best;
  }

  private Likeness consonants(String x, String y) {
    if (x.equals(y)) {
      return x.length() > 1 ? SAME_CONSONANTS : Likeness.NONE;
    }
    int length = Math.max(x.length(), y.length());
    if (length < 3) {
      return x.length() > 0 && y.length() > 0 && withoutH(x).equals(withoutH(y))
          ? ALMOST_SAME_CONSONANTS
          : Likeness.NONE;
    }
    float budget = length < 5 ? 0.5f : 1.0f;
    float apart = distance.of(x, y, budget);
    return apart > budget
        ? Likeness.NONE
        : new Likeness(ReasonKind.PART_SIMILAR, CONSONANTS - EDGE * 0.7f * apart / budget);
  }

  /** An h is heard by some and not by others. */
  private static String withoutH(String skeleton) {
    return skeleton.replace("h", "");
  }
}
