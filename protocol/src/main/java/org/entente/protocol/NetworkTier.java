package org.entente.protocol;

/** How close to the planning of a smuggling network a wanted person stands. */
public enum NetworkTier {
  PLANS,
  ENABLES,
  /** Drivers, skippers, guides, spotters: never the subject of an arrest notice. */
  EXECUTES
}
