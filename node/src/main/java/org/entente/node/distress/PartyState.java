package org.entente.node.distress;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an alert has come between us and one other authority; {@link #mayBecome} lists every step
 * there is.
 */
public enum PartyState {
  /** A gate of ours held it back: this authority was not told. */
  HELD_BACK,
  /** On its way. */
  UNDER_WAY,
  /** At the recipient's node; no person has acknowledged it. */
  DELIVERED,
  /** The partner's node turned it away. */
  TURNED_AWAY,
  /** A person at the recipient has it. */
  ACKNOWLEDGED,
  /** The recipient has said what it does. */
  ANSWERED;

  /** The states that may follow this one. */
  public Set<PartyState> mayBecome() {
    return switch (this) {
      case HELD_BACK, TURNED_AWAY -> EnumSet.noneOf(PartyState.class);
      case UNDER_WAY -> EnumSet.of(DELIVERED, TURNED_AWAY, ACKNOWLEDGED);
      case DELIVERED -> EnumSet.of(ACKNOWLEDGED);
      case ACKNOWLEDGED, ANSWERED -> EnumSet.of(ANSWERED);
    };
  }

  /** Whether the other authority knows of the alert or will. */
  public boolean isTold() {
    return this != HELD_BACK && this != TURNED_AWAY;
  }
}
