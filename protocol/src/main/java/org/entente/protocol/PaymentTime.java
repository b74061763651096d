package org.entente.protocol;

/** When the price is paid (Global Initiative against Transnational Organized Crime). */
public enum PaymentTime {
  UPFRONT,
  TRUSTED_THIRD_PARTY,
  PAY_LATER
}
