package org.entente.node.protection;

/** By what means it was or is to be paid. */
public enum PaymentMeans {
  UNKNOWN,
  CASH,
  HAWALA,
  CRYPTO,
  BANK,
  MONEY_TRANSFER,
  /** By work or service: with payment later, a sign of trafficking. */
  IN_KIND
}
