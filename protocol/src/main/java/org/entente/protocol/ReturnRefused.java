package org.entente.protocol;

import java.util.UUID;

/**
 * The requested authority refuses at some stage, with its ground. Grounds are a closed list that
 * says nothing about the person's protection or health.
 */
public record ReturnRefused(UUID returnCase, UUID act, Ground ground) implements ReturnMessage {

  /** Why it refuses. */
  public enum Ground {
    APPLICATION_INCOMPLETE,
    EVIDENCE_INSUFFICIENT,
    OUTSIDE_AGREEMENT,
    NATIONAL_LAW,
    RECEPTION_NOT_POSSIBLE,
    /** A ground the authority does not tell; it is a refusal like any other. */
    NOT_TOLD
  }
}
