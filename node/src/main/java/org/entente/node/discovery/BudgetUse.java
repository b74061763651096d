package org.entente.node.discovery;

import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;

/** How much of today's budget of a class is used with a partner. */
public record BudgetUse(
    AuthorityId partner, LookupClass lookupClass, Side side, int used, int granted) {

  /** Whose questions are counted. */
  public enum Side {
    /** Ours to the partner. */
    ASKED,
    /** The partner's to us. */
    ANSWERED
  }

  public int left() {
    return Math.max(0, granted - used);
  }
}
