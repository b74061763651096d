package org.entente.names;

import java.util.Locale;
import java.util.OptionalInt;

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
  /** Two telling parts of a name and the year of birth. */
  TWO_PARTS_AND_YEAR(4),
  /** Two telling parts of a name and the year before or after the one asked for. */
  TWO_PARTS_AND_NEAR_YEAR(2),
  /** Three parts of a name and the year of birth. */
  THREE_PARTS_AND_YEAR(4),
  /** Two parts of a name and the day of birth. */
  TWO_PARTS_AND_DAY(4),
  /** Three parts of a name; no year of birth. */
  THREE_PARTS(1),
  /** Two long parts of a name that is not among the common ones; no year of birth. */
  TWO_LONG_PARTS(1);

  private final OptionalInt falseHits;

  TokenBasis() {
    this.falseHits = OptionalInt.empty();
  }

  TokenBasis(int falseHits) {
    this.falseHits = OptionalInt.of(falseHits);
  }

  /**
   * Of a thousand questions about a person, how many are expected to hit somebody else on this
   * basis: measured with 5,890 people held and rounded up; empty where it was not measured.
   */
  public OptionalInt falseHitsPerThousand() {
    return falseHits;
  }

  /** The key of its sentence in the message bundle. */
  public String messageKey() {
    return "token.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
