package org.entente.names;

/** Sex as documents state it (ICAO Doc 9303: M, F, X). */
public enum Sex {
  FEMALE,
  MALE,
  OTHER
}
