package org.entente.protocol;

/**
 * A check that protects people or a party; every message that leaves or arrives passes the gates of
 * its kind.
 */
public enum Gate {
  /** The agreement is in force, signed by both and not suspended (Convention 108+, art. 14). */
  AGREEMENT_IN_FORCE,
  /** The kind of cooperation is one the agreement covers. */
  COOPERATION_COVERED,
  /** The purpose is one the agreement covers (Convention 108+, art. 5). */
  PURPOSE_COVERED,
  /** The legal basis is one the agreement covers. */
  LEGAL_BASIS_COVERED,
  /** The categories of data are covered. */
  CATEGORY_COVERED,
  /**
   * The offence is on the agreed list (INTERPOL Constitution, art. 3, read from its other side).
   */
  OFFENCE_COVERED,
  /** No protection, asylum or medical matter in the content (1951 Convention, art. 33). */
  NO_PROTECTION_DATA,
  /** The originator of every foreign item allows this onward use (handling code H2). */
  ORIGINATOR_CONSENTS,
  /** A notice rests on more than unassessed, uncorroborated information (4×4 code X4). */
  WELL_FOUNDED,
  /**
   * A legal adviser answered every review question in its favour (INTERPOL Constitution, art. 3).
   */
  LEGAL_REVIEW,
  /** A small number of subjects, tied to a live case file (necessity; no bulk). */
  PROPORTIONATE,
  /** Within the budget of questions the agreement grants. */
  WITHIN_BUDGET,
  /** Released by a second person where the agreement asks for one. */
  SECOND_PERSON
}
