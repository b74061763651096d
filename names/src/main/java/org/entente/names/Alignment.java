package org.entente.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.entente.names.PartSimilarity.Likeness;

/**
 * Which parts of one name stand for which of another, whatever their order, and which parts remain.
 * The most alike are paired first; several neighbouring parts may stand for one that joins them.
 */
final class Alignment {
  private static final int MOST_JOINED = 3;

  /** Parts {@code from} up to {@code to} of each side that stand for each other. */
  record Pair(int leftFrom, int leftTo, int rightFrom, int rightTo, Likeness likeness) {
    int size() {
      return leftTo - leftFrom + rightTo - rightFrom;
    }
  }

  private final List<Part> left;
  private final List<Part> right;
  private final List<Pair> candidates = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final BitSet leftUsed = new BitSet();
  private final BitSet rightUsed = new BitSet();

  Alignment(List<Part> left, List<Part> right) {
    this.left = left;
    this.right = right;
    singles();
    if (candidates.stream().filter(pair -> pair.likeness().degree() == 1).count()
        < Math.min(left.size(), right.size())) {
      joins();
    }
    candidates.sort(
        Comparator.<Pair>comparingDouble(pair -> -pair.likeness().degree())
            .thenComparingInt(pair -> -pair.size())
            .thenComparingInt(pair -> Math.abs(pair.leftFrom() - pair.rightFrom())));
    for (Pair pair : candidates) {
      take(pair);
    }
  }

  private void singles() {
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        candidate(i, i + 1, j, j + 1, PartSimilarity.of(left.get(i), right.get(j)));
      }
    }
  }

  private void joins() {
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        for (int k = 2; k <= MOST_JOINED; k++) {
          if (j + k <= right.size()) {
            candidate(i, i + 1, j, j + k, joined(left.get(i), right.subList(j, j + k)));
          }
          if (i + k <= left.size()) {
            candidate(i, i + k, j, j + 1, joined(right.get(j), left.subList(i, i + k)));
          }
        }
      }
    }
  }

  private static Likeness joined(Part whole, List<Part> pieces) {
    int length = 0;
    boolean consonantsOnly = false;
    for (Part piece : pieces) {
      length += piece.sound().length();
      consonantsOnly |= piece.isUnvowelled() != whole.isUnvowelled();
    }
    if (whole.isInitial() || (!consonantsOnly && Math.abs(length - whole.sound().length()) > 3)) {
      return Likeness.NONE;
    }
    StringBuilder text = new StringBuilder(length);
    pieces.forEach(piece -> text.append(piece.prefix()).append(piece.core()));
    return PartSimilarity.joined(whole.sound(), Sound.of(text.toString()), consonantsOnly);
  }

  private void candidate(int leftFrom, int leftTo, int rightFrom, int rightTo, Likeness likeness) {
    if (likeness.isEnough()) {
      candidates.add(new Pair(leftFrom, leftTo, rightFrom, rightTo, likeness));
    }
  }

  private void take(Pair pair) {
    boolean isFree =
        leftUsed.get(pair.leftFrom(), pair.leftTo()).isEmpty()
            && rightUsed.get(pair.rightFrom(), pair.rightTo()).isEmpty();
    if (isFree) {
      pairs.add(pair);
      leftUsed.set(pair.leftFrom(), pair.leftTo());
      rightUsed.set(pair.rightFrom(), pair.rightTo());
    }
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<Part> leftOver() {
    return rest(left, leftUsed);
  }

  List<Part> rightOver() {
    return rest(right, rightUsed);
  }

  private static List<Part> rest(List<Part> parts, BitSet used) {
    List<Part> rest = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!used.get(i)) {
        rest.add(parts.get(i));
      }
    }
    return rest;
  }
}
