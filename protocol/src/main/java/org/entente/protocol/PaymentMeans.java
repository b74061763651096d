package org.entente.protocol;

/** How the price is paid. */
public enum PaymentMeans {
  CASH,
  HAWALA,
  CRYPTO,
  BANK,
  MONEY_TRANSFER,
  IN_KIND
}
