package org.entente.node.discovery;

import org.entente.protocol.AuthorityId;

/**
 * A pattern of questions that those who watch over data should look at. It accuses nobody.
 *
 * @param side whose questions they are
 * @param who the case reference or the opaque officer it concerns; empty for the whole partner
 * @param values how many padded values
 * @param usual what would have been usual
 */
public record UnusualAsking(
    AuthorityId partner, BudgetUse.Side side, Kind kind, String who, long values, long usual) {

  /** What is unusual. */
  public enum Kind {
    /** Today far more than on the days before. */
    SPIKE,
    /** Many questions of one case file within an hour, as if values were tried one by one. */
    ENUMERATION,
    /** One officer asks far more than the others. */
    OFFICER_FAR_ABOVE,
    /** The budget was hit again and again. */
    BUDGET_PRESSED
  }
}
