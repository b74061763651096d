package org.entente.protocol;

/**
 * How closely information is held; an officer's clearance and an agreement's ceiling use the same
 * ladder.
 */
public enum Classification {
  BASIC,
  RESTRICTED,
  CONFIDENTIAL;

  public boolean isAtMost(Classification ceiling) {
    return compareTo(ceiling) <= 0;
  }
}
