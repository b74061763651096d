package org.entente.node.protection;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entente.protocol.AuthorityId;

/**
 * What protects a person: claim, age, trafficking, health, and whom they fear. It decides itself
 * what each purpose may know of it, and has no wire form.
 *
 * @param recoveryUntil the end of a trafficking victim's recovery and reflection period
 * @param feared the authorities the person fears; empty while nobody has asked
 */
@NeverLeavesNode
public record ProtectionStatus(
    Claim claim, Age age, Optional<Instant> recoveryUntil, Health health, Set<AuthorityId> feared) {

  /** Where a claim to international protection stands. */
  @NeverLeavesNode
  public enum Claim {
    NOT_ASKED,
    /** Asked, in a language they understand, and does not seek protection. */
    NONE,
    PENDING,
    APPEAL_PENDING,
    GRANTED,
    FINALLY_REJECTED
  }

  /** Whether the person is a child. */
  @NeverLeavesNode
  public enum Age {
    ADULT,
    IN_DOUBT,
    CHILD
  }

  /** Whether the person can travel as far as is known. */
  @NeverLeavesNode
  public enum Health {
    NOT_KNOWN,
    FIT,
    UNFIT
  }

  /** A reason to hold a return, as far as the return desk may know one: which, and no more. */
  @NeverLeavesNode
  public enum Hold {
    PROTECTION,
    CHILD,
    RECOVERY,
    HEALTH
  }

  public ProtectionStatus {
    feared = Set.copyOf(feared);
  }

  /** Nobody has asked anything yet. */
  public static ProtectionStatus unknown() {
    return new ProtectionStatus(
        Claim.NOT_ASKED, Age.IN_DOUBT, Optional.empty(), Health.NOT_KNOWN, Set.of());
  }

  /** What the purpose of a return may know: which holds stand, never why. */
  public Set<Hold> holdsOnReturnTo(AuthorityId recipient, Instant now) {
    Set<Hold> holds = EnumSet.noneOf(Hold.class);
    if (isProtected() || feared.contains(recipient)) {
      holds.add(Hold.PROTECTION);
    }
    if (age != Age.ADULT) {
      holds.add(Hold.CHILD);
    }
    if (recoveryUntil.filter(now::isBefore).isPresent()) {
      holds.add(Hold.RECOVERY);
    }
    if (health == Health.UNFIT) {
      holds.add(Hold.HEALTH);
    }
    return Collections.unmodifiableSet(holds);
  }

  private boolean isProtected() {
    return switch (claim) {
      case PENDING, APPEAL_PENDING, GRANTED, NOT_ASKED -> true;
      case NONE, FINALLY_REJECTED -> false;
    };
  }

  @Override
  public String toString() {
    return "ProtectionStatus";
  }
}
