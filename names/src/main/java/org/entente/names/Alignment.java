package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import org.entente.names.PartSimilarity.Likeness;

/**
 * Which parts of one name stand for which of another, whatever their order, and which parts remain.
 * The most alike are paired first; several neighbouring parts may stand for one that joins them.
 */
final class Alignment {
  /** Parts {@code from} up to {@code to} of each side that stand for each other. */
  record Pair(int leftFrom, int leftTo, int rightFrom, int rightTo, Likeness likeness) {
    int size() {
      return leftTo - leftFrom + rightTo - rightFrom;
    }

    private boolean isBefore(Pair other) {
      if (likeness.degree() != other.likeness.degree()) {
        return likeness.degree() > other.likeness.degree();
      }
      if (size() != other.size()) {
        return size() > other.size();
      }
      return Math.abs(leftFrom - rightFrom) < Math.abs(other.leftFrom - other.rightFrom);
    }
  }

  private final List<Part> left;
  private final List<Part> right;
  private final PartSimilarity similarity = new PartSimilarity();
  private final List<Pair> candidates = new ArrayList<>(8);
  private final List<Pair> pairs = new ArrayList<>(4);
  private int equal;
  private int leftUsed;
  private int rightUsed;

  Alignment(PreparedName one, PreparedName other) {
    this.left = one.parts();
    this.right = other.parts();
    singles();
    if (equal < Math.min(left.size(), right.size())) {
      for (Joined joined : one.joined()) {
        for (int j = 0; j < right.size(); j++) {
          candidate(joined.from(), joined.to(), j, j + 1, similarity.joined(right.get(j), joined));
        }
      }
      for (Joined joined : other.joined()) {
        for (int i = 0; i < left.size(); i++) {
          candidate(i, i + 1, joined.from(), joined.to(), similarity.joined(left.get(i), joined));
        }
      }
      if (one.schema() == NameSchema.ORGANISATION) {
        acronyms();
      }
    }
    for (Pair pair : candidates) {
      take(pair);
    }
  }

  private void singles() {
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        candidate(i, i + 1, j, j + 1, similarity.of(left.get(i), right.get(j)));
      }
    }
  }

  /** PLA and the words that it abbreviates. */
  private void acronyms() {
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        int ours = Acronyms.length(left.get(i), right, j);
        candidate(i, i + 1, j, j + ours, Acronyms.likeness(ours));
        int theirs = Acronyms.length(right.get(j), left, i);
        candidate(i, i + theirs, j, j + 1, Acronyms.likeness(theirs));
      }
    }
  }

  /** Keeps the candidates in order; of equal ones the first found stands first. */
  private void candidate(int leftFrom, int leftTo, int rightFrom, int rightTo, Likeness likeness) {
    if (!likeness.isEnough()) {
      return;
    }
    Pair pair = new Pair(leftFrom, leftTo, rightFrom, rightTo, likeness);
    equal += likeness.degree() == 1 ? 1 : 0;
    int at = candidates.size();
    while (at > 0 && pair.isBefore(candidates.get(at - 1))) {
      at--;
    }
    candidates.add(at, pair);
  }

  private void take(Pair pair) {
    int ours = bits(pair.leftFrom(), pair.leftTo());
    int theirs = bits(pair.rightFrom(), pair.rightTo());
    if ((leftUsed & ours) == 0 && (rightUsed & theirs) == 0) {
      pairs.add(pair);
      leftUsed |= ours;
      rightUsed |= theirs;
    }
  }

  private static int bits(int from, int to) {
    return (1 << to) - (1 << from);
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Whether the parts that agree stand in one order on both sides. */
  boolean isInOrder() {
    for (Pair a : pairs) {
      for (Pair b : pairs) {
        if (a.leftFrom() < b.leftFrom() && a.rightFrom() > b.rightFrom()) {
          return false;
        }
      }
    }
    return true;
  }

  List<Part> leftOver() {
    return rest(left, leftUsed);
  }

  List<Part> rightOver() {
    return rest(right, rightUsed);
  }

  private static List<Part> rest(List<Part> parts, int used) {
    List<Part> rest = new ArrayList<>(2);
    for (int i = 0; i < parts.size(); i++) {
      if ((used & (1 << i)) == 0) {
        rest.add(parts.get(i));
      }
    }
    return rest;
  }
}
