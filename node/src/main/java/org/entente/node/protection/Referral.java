package org.entente.node.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.staff.OfficerId;

/**
 * Hands a person's need to those who can meet it, with a clock; nobody is left with a note in a
 * file.
 *
 * @param by the officer; empty when the node raised it by rule
 * @param to the service, as people call it
 */
@NeverLeavesNode
public record Referral(
    UUID id,
    UUID careFile,
    Need need,
    String to,
    State state,
    Optional<OfficerId> by,
    Instant made,
    Instant due,
    Optional<Instant> overdue) {

  /** What is needed, and how soon it must be taken up. */
  @NeverLeavesNode
  public enum Need {
    MEDICAL(Duration.ofHours(4)),
    SHELTER(Duration.ofHours(24)),
    CHILD_PROTECTION(Duration.ofHours(24)),
    ANTI_TRAFFICKING(Duration.ofHours(72)),
    INTERNATIONAL_PROTECTION(Duration.ofHours(72)),
    STATELESSNESS(Duration.ofDays(7)),
    LEGAL_AID(Duration.ofDays(3)),
    PSYCHOSOCIAL(Duration.ofDays(7)),
    FAMILY_TRACING(Duration.ofDays(14));

    private final Duration within;

    Need(Duration within) {
      this.within = within;
    }

    public Duration within() {
      return within;
    }
  }

  /** Where it stands. */
  public enum State {
    PENDING,
    ACCEPTED,
    REJECTED,
    DONE;

    /** The states that may follow. */
    public Set<State> mayBecome() {
      return switch (this) {
        case PENDING -> EnumSet.of(ACCEPTED, REJECTED);
        case ACCEPTED -> EnumSet.of(DONE, REJECTED);
        case REJECTED, DONE -> EnumSet.noneOf(State.class);
      };
    }
  }

  public boolean isOpen() {
    return !state.mayBecome().isEmpty();
  }

  @Override
  public String toString() {
    return "Referral[" + id + "]";
  }
}
