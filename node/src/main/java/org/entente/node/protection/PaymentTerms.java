package org.entente.node.protection;

/** When the crossing was to be paid for. */
public enum PaymentTerms {
  UNKNOWN,
  UPFRONT,
  TRUSTED_THIRD_PARTY,
  PAY_LATER
}
