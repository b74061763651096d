package org.entente.protocol;

/** How an authority changed its own count by hand, and why; the partner sees both. */
public record CountAdjustment(
    Kind kind, Measure measure, AuthorityId by, String act, String reason) {

  /** What was done to the act in the count. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  public CountAdjustment {
    act = Rules.text("counted act", act, 80);
    reason = Rules.text("adjustment reason", reason, 500);
  }

  public CountedAct.Key key() {
    return new CountedAct.Key(measure, by, act);
  }

  /** Prints no reason: it is free text. */
  @Override
  public String toString() {
    return "CountAdjustment[" + kind + " " + measure + " " + act + "]";
  }
}
