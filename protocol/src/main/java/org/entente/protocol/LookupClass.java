package org.entente.protocol;

/**
 * The class of a blinded value; each has its own key and budget, since the holder cannot see the
 * value.
 */
public enum LookupClass {
  PHONE,
  DOCUMENT,
  NAME,
  OBJECT,
  /** People on official lists, by whatever value: what is public is asked asker-first. */
  LISTED
}
