package org.entente.protocol;

import java.util.Optional;

/**
 * The least that rescuers need: where, how grave, how many. It has no field for who the people are.
 *
 * @param place where, as precisely as it is known: a position, a place, a vessel or vehicle
 * @param people how many, when that is known
 * @param rescueAuthority which search and rescue authority was told and when; may be empty
 */
public record AlertStatement(
    String place, RescuePhase phase, Optional<Integer> people, String rescueAuthority) {
  /** More than any one ship has carried. */
  public static final int MOST_PEOPLE = 20_000;

  public AlertStatement {
    place = Rules.text("place", place, 300);
    rescueAuthority = Rules.optionalText("rescue authority", rescueAuthority, 300);
    if (people.filter(n -> n < 1 || n > MOST_PEOPLE).isPresent()) {
      throw new InvalidTerm("people", "1 to " + MOST_PEOPLE + ", or not known");
    }
  }

  @Override
  public String toString() {
    return "AlertStatement[" + phase + "]";
  }
}
