package org.entente.node.trends;

/** What was odd about a row of the incidents' file, and so what became of it. */
public record RowFinding(int line, Reason reason) {

  /** Why, with a defined outcome each. */
  public enum Reason {
    /** Other columns than the header says: the row is left out. */
    NOT_READABLE,
    /** Neither the dead nor the missing are a readable number: the row is left out. */
    NO_COUNT,
    /** One of the two is not readable: the row is kept, and that one counts as nought. */
    PARTIAL_COUNT,
    /** No readable month: kept, in no series. */
    NO_DATE,
    /** No coordinates: kept and counted, on no map. */
    NO_PLACE,
    /** A route, cause or origin we have no code for: kept and counted as other. */
    UNKNOWN_CODE;

    /** Whether the row was left out altogether. */
    public boolean isLeftOut() {
      return this == NOT_READABLE || this == NO_COUNT;
    }
  }
}
