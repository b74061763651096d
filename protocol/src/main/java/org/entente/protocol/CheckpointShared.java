package org.entente.protocol;

import java.util.List;

/**
 * A checkpoint of the sender's ledger for the recipient to witness, with the proof that it extends
 * the one shared before (RFC 6962, section 2.1.2).
 *
 * @param previousSize the size of the checkpoint shared before, 0 when this is the first
 */
public record CheckpointShared(String checkpoint, long previousSize, List<Octets> consistency)
    implements Body {
  public CheckpointShared {
    checkpoint = Rules.text("checkpoint", checkpoint + "\n", 4000) + "\n";
    consistency = List.copyOf(consistency);
    Rules.size("consistency proof", consistency, 0, 64);
    if (previousSize < 0) {
      throw new InvalidTerm("previous size", "0 or more");
    }
  }
}
