package org.entente.node.sharing;

import org.entente.protocol.GateReceipt;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendReport;

/** What comes of sharing the counts of a month. */
public sealed interface Sharing {
  /** They are on their way; {@code leftOut} codes had too few to be told. */
  record Shared(TrendReport report, int leftOut) implements Sharing {}

  /** A gate held them back. */
  record HeldBack(GateReceipt gates) implements Sharing {}

  /** Every count is too small. */
  record NothingToShare() implements Sharing {}

  /**
   * The month has left by another dimension already: two tables of one month would give back what
   * each leaves out.
   */
  record OtherDimension(TrendDimension by) implements Sharing {}

  /** This partner has them. */
  record SharedBefore() implements Sharing {}
}
