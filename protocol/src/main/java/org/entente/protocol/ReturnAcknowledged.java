package org.entente.protocol;

import java.util.UUID;

/** Says that an application has been taken up by a person; it decides nothing. */
public record ReturnAcknowledged(UUID returnCase, UUID act, String reference)
    implements ReturnMessage {
  public ReturnAcknowledged {
    reference = Rules.text("reference", reference, 40);
  }
}
