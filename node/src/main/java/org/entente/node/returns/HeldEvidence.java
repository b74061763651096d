package org.entente.node.returns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.NationalityEvidence;

/**
 * Evidence of identity or nationality in a return.
 *
 * @param setAside why an officer set it aside; it is kept, and not sent
 */
public record HeldEvidence(
    UUID id, NationalityEvidence content, Optional<String> setAside, Instant added) {
  @Override
  public String toString() {
    return "HeldEvidence[" + id + "]";
  }
}
