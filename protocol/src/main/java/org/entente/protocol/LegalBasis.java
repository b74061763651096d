package org.entente.protocol;

/**
 * The provision a request or a disclosure rests on. UNTOC is the Convention, SOM the Smuggling
 * Protocol.
 */
public enum LegalBasis {
  UNTOC_16,
  UNTOC_18,
  UNTOC_19,
  UNTOC_27,
  SOM_6,
  SOM_8,
  SOM_10,
  SOM_16,
  SOM_18,
  /** An article of the agreement between the two authorities. */
  BILATERAL,
  /** National law of the asking authority. */
  NATIONAL
}
