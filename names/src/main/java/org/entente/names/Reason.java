package org.entente.names;

/**
 * One reason behind a score, as data: what was set against what, how alike it is and how much it
 * counts.
 *
 * @param left what the first side has, in its own writing, or empty
 * @param right what the second side has, or empty
 * @param likeness from 0 to 1
 * @param weight how much it counts beside the other reasons
 */
public record Reason(ReasonKind kind, String left, String right, double likeness, double weight) {

  /** The same reason with the sides changed. */
  Reason mirrored() {
    ReasonKind other =
        switch (kind) {
          case PART_ONLY_LEFT -> ReasonKind.PART_ONLY_RIGHT;
          case PART_ONLY_RIGHT -> ReasonKind.PART_ONLY_LEFT;
          default -> kind;
        };
    return new Reason(other, /* left= */ right, /* right= */ left, likeness, weight);
  }

  /** Its kind only: what was compared is personal data. */
  @Override
  public String toString() {
    return "Reason[" + kind + "]";
  }
}
