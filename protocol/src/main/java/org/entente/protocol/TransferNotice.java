package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * The plan of one person's transfer, told in the agreed time before it.
 *
 * @param carrier flight, ship or train and its number
 * @param escorts how many officers travel along
 */
public record TransferNotice(
    UUID returnCase, UUID act, Instant arrival, String place, String carrier, int escorts)
    implements ReturnMessage {
  public TransferNotice {
    place = Rules.text("place", place, 200);
    carrier = Rules.text("carrier", carrier, 120);
    if (escorts < 0 || escorts > 20) {
      throw new InvalidTerm("escorts", "0 to 20");
    }
  }
}
