package org.entente.protocol;

/** What an arrested person was told or offered (ICCPR, arts. 9 and 14; VCCR, art. 36). */
public enum CustodyRight {
  /** The reasons of the arrest, in a language the person understands. */
  REASONS_TOLD,
  /** A lawyer and, where needed, an interpreter. */
  LAWYER_OFFERED,
  /** That a relative or another person is told. */
  NOTIFICATION_OFFERED,
  /** The right to consular contact, which the person may decline. */
  CONSULAR_RIGHT_TOLD,
  /** A judge decides on the detention. */
  BROUGHT_BEFORE_A_JUDGE
}
