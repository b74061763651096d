package org.entente.protocol;

import java.util.Arrays;

/**
 * The causes of death of the Missing Migrants Project (International Organization for Migration),
 * each with the publisher's label.
 */
public enum CauseOfDeath {
  DROWNING("Drowning"),
  MIXED_OR_UNKNOWN("Mixed or unknown"),
  HAZARDOUS_TRANSPORT("Hazardous Transport"),
  LACK_OF_SHELTER_FOOD_WATER("Lack of shelter, food, water"),
  VIOLENCE("Violence"),
  LACK_OF_HEALTHCARE("Lack of healthcare"),
  ACCIDENT("Accidental death"),
  OTHER("");

  private final String label;

  CauseOfDeath(String label) {
    this.label = label;
  }

  /** The code under the publisher's own label; what it does not have is {@code OTHER}. */
  public static CauseOfDeath labelled(String label) {
    return Arrays.stream(values())
        .filter(c -> c.label.equals(label.strip()))
        .findFirst()
        .orElse(OTHER);
  }
}
