package org.entente.node.protection;

/** What was done to a person who was smuggled. */
public enum HarmCode {
  DECEPTION,
  DEBT,
  DOCUMENTS_TAKEN,
  MONEY_LOST,
  ABANDONMENT,
  OVERLOAD,
  UNSEAWORTHY,
  NO_WATER_FOOD,
  CONFINEMENT,
  VIOLENCE,
  SEXUAL_VIOLENCE,
  RANSOM,
  EXPLOITATION,
  INJURY,
  DEATH
}
