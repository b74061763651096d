package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * The originator tells that extradition was requested through the authorities that decide on it.
 *
 * @param reference the reference of the request there
 */
public record ExtraditionRequested(
    UUID extradition, UUID notice, UUID arrest, Instant at, String reference)
    implements NoticeBody {
  public ExtraditionRequested {
    reference = Rules.text("extradition reference", reference, 200);
  }

  @Override
  public String toString() {
    return "ExtraditionRequested[" + notice + "]";
  }
}
