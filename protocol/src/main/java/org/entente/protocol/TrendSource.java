package org.entente.protocol;

/** Where counted facts come from. */
public enum TrendSource {
  /**
   * Incidents published by the Missing Migrants Project (International Organization for Migration).
   */
  INCIDENTS,
  /** Facts that officers coded from case files, without anything about a person. */
  CASE_FILES
}
