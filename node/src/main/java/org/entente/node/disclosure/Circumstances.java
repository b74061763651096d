package org.entente.node.disclosure;

import java.util.Set;
import java.util.UUID;

/**
 * What the gates need to know beside the payload and the agreement.
 *
 * @param awaitingConsent items whose originator has not consented to this onward use
 * @param withinBudget whether the question fits the budgets
 * @param releasedBySecond whether a second officer released the act
 */
public record Circumstances(
    Set<UUID> awaitingConsent, boolean withinBudget, boolean releasedBySecond) {
  public Circumstances {
    awaitingConsent = Set.copyOf(awaitingConsent);
  }

  /** Nothing special: no foreign items, nothing budgeted, one officer's act. */
  public static final Circumstances PLAIN = new Circumstances(Set.of(), true, false);

  /** An act that a second officer released. */
  public static final Circumstances RELEASED = new Circumstances(Set.of(), true, true);

  /**
   * What a recipient assumes of a partner's message: the sender attests what only the sender can
   * know.
   */
  public static final Circumstances RECEIVED = new Circumstances(Set.of(), true, true);

  public Circumstances withBudget(boolean within) {
    return new Circumstances(awaitingConsent, within, releasedBySecond);
  }

  public Circumstances awaiting(Set<UUID> items) {
    return new Circumstances(items, withinBudget, releasedBySecond);
  }
}
