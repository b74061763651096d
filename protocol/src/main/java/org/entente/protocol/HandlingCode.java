package org.entente.protocol;

/** A condition the provider puts on the use of an item of information (SIENA handling codes). */
public enum HandlingCode {
  /** Use only to prevent and combat crime. */
  H0,
  /** Not to be disclosed in judicial proceedings without the provider's permission. */
  H1,
  /** Not to be disseminated without the provider's permission. */
  H2,
  /** Another restriction, given in words. */
  H3
}
