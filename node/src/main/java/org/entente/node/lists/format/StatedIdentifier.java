package org.entente.node.lists.format;

import org.entente.names.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A document, number or address by which a list identifies an entry.
 *
 * @param label the list's own label, e.g. {@code National ID No.}
 * @param number the number alone, as the list writes it
 * @param countryText the issuing country as the list writes it, or empty
 * @param note what the list adds, e.g. {@code issued 29 Sep 2015}, or empty
 * @param canonical the form in which it can be compared and looked up; null where it has none
 */
public record StatedIdentifier(
    StatedKind kind,
    String label,
    String number,
    String countryText,
    String note,
    @Nullable Identifier canonical) {

  @Override
  public String toString() {
    return "StatedIdentifier[" + kind + "]";
  }
}
