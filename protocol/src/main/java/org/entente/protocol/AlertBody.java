package org.entente.protocol;

import java.util.UUID;

/**
 * What authorities tell each other while lives are at risk (Smuggling Protocol, arts. 8, 9 and 16);
 * these messages go ahead of every queue.
 */
public sealed interface AlertBody extends Body
    permits LifeAlert, AlertAcknowledgement, AlertAnswer, AlertCorrection, AlertOutcome {
  /** The alert it belongs to, the same at every node. */
  UUID alert();

  /** The act it tells of, the same in both ledgers. */
  UUID act();
}
