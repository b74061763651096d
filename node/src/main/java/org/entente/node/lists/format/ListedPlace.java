package org.entente.node.lists.format;

/**
 * A place a list gives: a place of birth or an address.
 *
 * @param text the whole place in the list's words
 * @param countryText the country as the list writes it, or empty
 */
public record ListedPlace(String text, String countryText) {

  @Override
  public String toString() {
    return "ListedPlace";
  }
}
