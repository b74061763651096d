package org.entente.node.returns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;

/** A return that waits for an officer. */
public record ReturnTask(
    Kind kind,
    UUID id,
    AuthorityId partner,
    String reference,
    ReturnState state,
    Optional<Instant> due) {

  /** What is to be done. */
  public enum Kind {
    /** The next step is ours. */
    STEP,
    /** A gate that the officer opens is pending. */
    GATE,
    /** A gate or a transfer waits for its second person. */
    SECOND_PERSON,
    /** The other authority is silent past the agreed time. */
    SILENCE
  }
}
