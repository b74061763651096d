package org.entente.node.casework;

import org.entente.protocol.InvalidTerm;

/**
 * The check that somebody who only executes is not a smuggled person put to work (Smuggling
 * Protocol, art. 5): asked whether they were themselves a migrant on the journey, coerced, or
 * unpaid, with the grounds in words.
 */
public record Art5Check(boolean wasMigrant, boolean wasCoerced, boolean wasUnpaid, String grounds) {
  public Art5Check {
    grounds = grounds.strip();
    if (grounds.isEmpty() || grounds.length() > 2000) {
      throw new InvalidTerm("art5Grounds", "1 to 2000 characters");
    }
  }

  /** Whether the person may be treated as a suspect at all. */
  public boolean allowsSuspicion() {
    return !wasMigrant && !wasCoerced && !wasUnpaid;
  }
}
