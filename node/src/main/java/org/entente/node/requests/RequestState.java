package org.entente.node.requests;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands; {@link #mayBecome} lists every step there is. */
public enum RequestState {
  /** A gate of ours held it back: it never left. */
  HELD_BACK,
  /** Sent, or received and not yet taken by an officer. */
  OPEN,
  /** The partner's node turned it away. */
  TURNED_AWAY,
  /** An officer has taken it. */
  TAKEN,
  /** An answer waits for its release by a second officer. */
  DRAFTED,
  ANSWERED,
  REFUSED;

  public boolean isEnd() {
    return switch (this) {
      case HELD_BACK, TURNED_AWAY, ANSWERED, REFUSED -> true;
      case OPEN, TAKEN, DRAFTED -> false;
    };
  }

  /** The states that may follow this one. */
  public Set<RequestState> mayBecome() {
    return switch (this) {
      case HELD_BACK, TURNED_AWAY, ANSWERED, REFUSED -> EnumSet.noneOf(RequestState.class);
      case OPEN -> EnumSet.of(TAKEN, TURNED_AWAY, ANSWERED, REFUSED);
      case TAKEN -> EnumSet.of(DRAFTED, ANSWERED, REFUSED);
      case DRAFTED -> EnumSet.of(TAKEN, ANSWERED);
    };
  }
}
