package org.entente.node.search;

/** What an officer searches the authority's own holdings for. */
public enum SearchPurpose {
  /** Whether a person of the case is held already. */
  IDENTIFY,
  /** Whether a person of the case is held twice. */
  FIND_DUPLICATES,
  /** Whether there is anything to answer a partner with. */
  ANSWER_PARTNER
}
