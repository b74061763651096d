package org.entente.node.discovery.index;

import java.util.List;
import org.entente.names.Token;

/**
 * A record that partners may find, with the tokens it is found by.
 *
 * @param source whether an official list names it or a case file of ours holds it
 */
record Holding(String record, Source source, List<Token> tokens) {
  /** Where a holding comes from. */
  enum Source {
    CASE_FILE,
    OFFICIAL_LIST
  }

  @Override
  public String toString() {
    return "Holding[" + tokens.size() + " tokens]";
  }
}
