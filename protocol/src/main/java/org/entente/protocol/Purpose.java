package org.entente.protocol;

/**
 * Why information is asked for or given; an agreement lists those it covers (Convention 108+, art.
 * 5).
 */
public enum Purpose {
  /**
   * Investigate those who plan, organise and profit from migrant smuggling (Smuggling Protocol,
   * art. 6).
   */
  SMUGGLING_INVESTIGATION,
  /** Investigate trafficking in persons linked to a smuggling network. */
  TRAFFICKING_INVESTIGATION,
  /** Locate and arrest a wanted organiser with a view to extradition (UNTOC, art. 16). */
  ARREST_AND_EXTRADITION,
  /** Trace and recover the proceeds of smuggling (UNTOC, arts. 12 and 13). */
  ASSET_TRACING,
  /** Protect the life or safety of a person at imminent risk. */
  LIFE_AT_RISK,
  /** Verify identity and nationality for a safe return (Smuggling Protocol, art. 18). */
  IDENTITY_FOR_RETURN
}
