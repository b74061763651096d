package org.entente.node.exchange;

import org.entente.protocol.AlertBody;
import org.entente.protocol.Body;

/**
 * Which queue a message waits in: what is said while lives are at risk has couriers of its own and
 * never waits behind anything else.
 */
public enum Lane {
  LIFE_AT_RISK,
  ORDINARY;

  static Lane of(Body body) {
    return body instanceof AlertBody ? LIFE_AT_RISK : ORDINARY;
  }
}
