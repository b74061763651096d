package org.entente.node.lists.format;

/**
 * A document, number or address by which a list identifies an entry.
 *
 * @param label the list's own label, e.g. {@code National ID No.}
 * @param number the number alone, as the list writes it
 * @param countryText the issuing country as the list writes it, or empty
 * @param note what the list adds, e.g. {@code issued 29 Sep 2015}, or empty
 */
public record StatedIdentifier(
    IdentifierKind kind, String label, String number, String countryText, String note) {

  @Override
  public String toString() {
    return "StatedIdentifier[" + kind + "]";
  }
}
