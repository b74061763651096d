package org.entente.protocol;

import java.util.Arrays;

/**
 * The regions people set out from, as the Missing Migrants Project (International Organization for
 * Migration) groups them, each with the publisher's label.
 */
public enum OriginRegion {
  LATIN_AMERICA_CARIBBEAN("Latin America / Caribbean"),
  UNKNOWN("Unknown"),
  SOUTHERN_ASIA("Southern Asia"),
  CENTRAL_AMERICA("Central America"),
  SUB_SAHARAN_AFRICA("Sub-Saharan Africa"),
  EASTERN_AFRICA("Eastern Africa"),
  NORTHERN_AFRICA("Northern Africa"),
  WESTERN_ASIA("Western Asia"),
  WESTERN_AFRICA("Western Africa"),
  WESTERN_SOUTHERN_ASIA("Western / Southern Asia"),
  CARIBBEAN("Caribbean"),
  SOUTH_AMERICA("South America"),
  MIXED("Mixed"),
  MIDDLE_AFRICA("Middle Africa"),
  EUROPE("Europe"),
  EASTERN_ASIA("Eastern Asia"),
  NORTHERN_AMERICA("Northern America"),
  OCEANIA("Oceania"),
  SOUTHERN_AFRICA("Southern Africa"),
  CENTRAL_ASIA("Central Asia"),
  OTHER("");

  private final String label;

  OriginRegion(String label) {
    this.label = label;
  }

  /** The code under the publisher's own label; what it does not have is {@code OTHER}. */
  public static OriginRegion labelled(String label) {
    return Arrays.stream(values())
        .filter(c -> c.label.equals(label.strip()))
        .findFirst()
        .orElse(OTHER);
  }
}
