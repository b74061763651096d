package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * The receipt for a person's arrival: where, when, and that their effects and documents came along.
 *
 * @param effects pieces of luggage and effects handed over with the person
 * @param documents whether the person holds their own documents
 */
public record HandoverReceipt(
    UUID returnCase, UUID act, Instant received, String place, int effects, boolean documents)
    implements ReturnMessage {
  public HandoverReceipt {
    place = Rules.text("place", place, 200);
    if (effects < 0 || effects > 99) {
      throw new InvalidTerm("effects", "0 to 99");
    }
  }
}
