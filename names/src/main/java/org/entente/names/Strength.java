package org.entente.names;

import java.util.Locale;

/** How much a hit on one discovery token says by itself; never a verdict. */
public enum Strength {
  /** The token is issued to one person or object: a number with its issuer, an IBAN, a phone. */
  STRONG,
  /** Chance agreement is unlikely but has to be ruled out: a long number without its issuer. */
  MODERATE,
  /** Several people can share it; the least that is exchanged at all. */
  WEAK;

  /** The key of its sentence in the message bundle. */
  public String messageKey() {
    return "token.strength." + name().toLowerCase(Locale.ROOT);
  }
}
