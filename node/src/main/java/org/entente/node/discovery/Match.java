package org.entente.node.discovery;

import java.util.Optional;

/**
 * One of our records that a partner's question is about, which we alone know until we release it.
 *
 * @param position where its tag stands in the question
 * @param record the key of the record
 * @param decision what was decided, if anything
 */
public record Match(int position, String record, Optional<Decision> decision) {

  /** What became of a match. The partner learns of a release only. */
  public enum Decision {
    RELEASED,
    DECLINED,
    /** Nobody decided in time. */
    LAPSED
  }
}
