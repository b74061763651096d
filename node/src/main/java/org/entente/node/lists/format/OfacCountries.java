package org.entente.node.lists.format;

import java.util.List;

/** Countries whose names OFAC writes with a comma, so that the end of a place can be told. */
final class OfacCountries {
  private static final List<String> WITH_COMMA =
      List.of(
          "Korea, North",
          "Korea, South",
          "Congo, Democratic Republic of the",
          "Congo, Republic of the",
          "Virgin Islands, British",
          "Virgin Islands, U.S.",
          "Gambia, The",
          "Bahamas, The",
          "Micronesia, Federated States of");

  private OfacCountries() {}

  /** The country at the end of a place such as {@code Zawiya, Libya}, in the list's words. */
  static String atEndOf(String place) {
    for (String country : WITH_COMMA) {
      if (place.endsWith(country)) {
        return country;
      }
    }
    return place.substring(place.lastIndexOf(',') + 1).strip();
  }
}
