package org.entente.protocol;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Information given without being asked (UNTOC, art. 18(4)), on a purpose and a basis.
 *
 * @param recipientCase the recipient's case reference it concerns, when known
 */
public record SpontaneousInformation(
    UUID information,
    Purpose purpose,
    LegalBasis legalBasis,
    Optional<CaseReference> recipientCase,
    String why,
    List<Item> items)
    implements Body {
  public SpontaneousInformation {
    why = Rules.text("reasons", why, 2000);
    items = List.copyOf(items);
    Rules.size("items", items, 1, 50);
  }

  @Override
  public String toString() {
    return "SpontaneousInformation[" + information + "]";
  }
}
