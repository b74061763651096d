package org.entente.protocol;

import java.time.LocalDate;
import java.util.UUID;

/** A travel document was issued (Smuggling Protocol, art. 18(4)). */
public record TravelDocumentIssued(UUID returnCase, UUID act, String number, LocalDate validUntil)
    implements ReturnMessage {
  public TravelDocumentIssued {
    number = Rules.text("document number", number, 40);
  }

  @Override
  public String toString() {
    return "TravelDocumentIssued[" + returnCase + "]";
  }
}
