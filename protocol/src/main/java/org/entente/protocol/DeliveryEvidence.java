package org.entente.protocol;

/**
 * What became of a message at its recipient, in the terms of ETSI TS 102 640 with our additions for
 * gates.
 */
public enum DeliveryEvidence {
  DELIVERY,
  NON_DELIVERY,
  GATE_HELD,
  GATE_REFUSED
}
