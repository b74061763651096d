package org.entente.exercise.oracle;

import java.util.List;

/** Why two entries of two lists are implied to be the same person. */
public sealed interface Evidence {

  /** Both lists state this document or national number. */
  record SameNumber(String number) implements Evidence {}

  /**
   * Two names agree.
   *
   * @param parts the agreeing parts as the name with fewer parts has them
   * @param unBirths the years of birth the UN list states
   * @param ofacBirths the years of birth OFAC's list states
   */
  record SameName(
      String unName, String ofacName, List<String> parts, String unBirths, String ofacBirths)
      implements Evidence {
    public SameName {
      parts = List.copyOf(parts);
    }
  }
}
