package org.entente.protocol;

import java.util.UUID;

/**
 * The return is halted, goes on, or is over. It has no field for a reason: every halt looks the
 * same to the other side, whatever stands behind it (UNHCR on confidentiality of asylum
 * information).
 */
public record ReturnHalted(UUID returnCase, UUID act, Halt halt) implements ReturnMessage {

  /** What the other side must know. */
  public enum Halt {
    SUSPENDED,
    RESUMED,
    OVER
  }
}
