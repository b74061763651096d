package org.entente.node.returns;

/** How a gate stands. */
public enum GateStatus {
  PENDING,
  /** One officer proposed to open it; a second has not. */
  PROPOSED,
  OPEN,
  CLOSED
}
