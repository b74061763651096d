package org.entente.protocol;

/** What is sold: the whole way, or stage by stage. */
public enum ServicePackage {
  FULL_PACKAGE,
  PAY_AS_YOU_GO
}
