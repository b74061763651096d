package org.entente.protocol;

/**
 * How sure it is that people are in danger, as rescue services grade it (International Convention
 * on Maritime Search and Rescue, annex, 1.3).
 */
public enum RescuePhase {
  /** Nobody knows whether they are safe. */
  UNCERTAINTY,
  /** There is reason to fear for them. */
  ALERT,
  /** They are in grave and imminent danger and need help at once. */
  DISTRESS
}
