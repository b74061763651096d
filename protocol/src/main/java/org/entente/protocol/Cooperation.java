package org.entente.protocol;

/**
 * A kind of cooperation that an agreement covers beside blinded lookups, requests and answers; what
 * it does not name does not pass between the parties.
 */
public enum Cooperation {
  /**
   * Notices on wanted organisers, with found and arrest reports (Smuggling Protocol, art. 6; UNTOC,
   * art. 16).
   */
  NOTICES,
  /** What came of a case before the courts, told to those who contributed (UNTOC, art. 27). */
  PROCEEDINGS,
  /** Verified, safe return of people who were smuggled (Smuggling Protocol, art. 18). */
  RETURNS,
  /** Alerts when lives are at risk (Smuggling Protocol, arts. 8, 9 and 16). */
  ALERTS,
  /** Routes, methods and other facts without persons (Smuggling Protocol, art. 10). */
  TRENDS,
  /** Joint figures that both sides count, compare and sign (UNTOC, art. 28). */
  FIGURES
}
