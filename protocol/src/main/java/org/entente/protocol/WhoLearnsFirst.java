package org.entente.protocol;

/** Which side of a blinded lookup learns of a match first; a term of the agreement, by class. */
public enum WhoLearnsFirst {
  ASKER,
  HOLDER
}
