package org.entente.node.trends;

/**
 * What the change detection says of one count, with the figures it says it by.
 *
 * @param expected what the months compared with lead to expect
 * @param limit the bound above which it is unusual; about two counts in a hundred exceed it when
 *     nothing has changed, as measured on the shipped incidents ({@code docs/TRENDS.md})
 * @param compared with how many months of earlier years it was compared
 */
public record Verdict(Kind kind, int observed, double expected, double limit, int compared) {

  /** The possible findings. */
  public enum Kind {
    /** More than the limit. */
    UNUSUAL,
    /** Never met in any of the months compared with. */
    FIRST_SEEN,
    USUAL,
    /** Too few in the month to judge. */
    TOO_FEW,
    /** Too few earlier years to compare with. */
    NO_HISTORY
  }

  static Verdict of(Kind kind, int observed, double expected, double limit, int compared) {
    return new Verdict(kind, observed, expected, limit, compared);
  }

  public static Verdict unusual(int observed, double expected, double limit, int compared) {
    return of(Kind.UNUSUAL, observed, expected, limit, compared);
  }

  public static Verdict usual(int observed, double expected, double limit, int compared) {
    return of(Kind.USUAL, observed, expected, limit, compared);
  }

  public static Verdict tooFew(int observed, double expected, double limit, int compared) {
    return of(Kind.TOO_FEW, observed, expected, limit, compared);
  }

  public static Verdict firstSeen(int observed, int compared) {
    return of(Kind.FIRST_SEEN, observed, 0, 0, compared);
  }

  public static Verdict noHistory(int observed) {
    return of(Kind.NO_HISTORY, observed, 0, 0, 0);
  }

  /** Whether it is something new that a person should look at. */
  public boolean isNew() {
    return kind == Kind.UNUSUAL || kind == Kind.FIRST_SEEN;
  }
}
