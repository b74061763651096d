package org.entente.protocol;

/** What a method does to the people smuggled by it (Smuggling Protocol, art. 6(3)). */
public enum MethodHarm {
  ABANDONMENT,
  OVERLOAD,
  UNSEAWORTHY,
  NO_WATER_FOOD,
  CONFINEMENT,
  VIOLENCE,
  SEXUAL_VIOLENCE,
  RANSOM,
  EXPLOITATION,
  DEATH
}
