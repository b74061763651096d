package org.entente.names;

import java.util.Locale;

/** What agrees when a discovery token hits. */
public enum TokenBasis {
  /** A number and the country that issued it. */
  NUMBER_AND_COUNTRY,
  /** A number long enough to be compared without its country, and across kinds of document. */
  NUMBER_ALONE,
  /** A value that is unique in the world by construction. */
  UNIQUE_VALUE,
  /** The name and the flag of a vessel. */
  NAME_AND_FLAG,
  /** Two parts of a name and the year of birth. */
  TWO_PARTS_AND_YEAR,
  /** Two parts of a name and the year before or after the one asked for. */
  TWO_PARTS_AND_NEAR_YEAR,
  /** Three parts of a name, each of which says little, and the year of birth. */
  THREE_PARTS_AND_YEAR,
  /** Two parts of a name, each of which says little, and the day of birth. */
  TWO_PARTS_AND_DAY,
  /** Three parts of a name; no year of birth. */
  THREE_PARTS,
  /** Two long parts of a name that is not among the common ones; no year of birth. */
  TWO_LONG_PARTS;

  /** The key of its sentence in the message bundle. */
  public String messageKey() {
    return "token.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
