package org.entente.node.figures;

import org.entente.protocol.CountedAct;

/** One act that two counts do not say the same about. */
public sealed interface Difference {
  /** An act that only this authority counts. */
  record OnlyOurs(CountedAct ours) implements Difference {}

  /** An act that only the partner counts. */
  record OnlyTheirs(CountedAct theirs) implements Difference {}

  /** An act that both count, with another quantity each. */
  record Quantity(CountedAct ours, CountedAct theirs) implements Difference {}

  /** The act in question. */
  default CountedAct.Key key() {
    return switch (this) {
      case OnlyOurs(var ours) -> ours.key();
      case OnlyTheirs(var theirs) -> theirs.key();
      case Quantity(var ours, _) -> ours.key();
    };
  }
}
