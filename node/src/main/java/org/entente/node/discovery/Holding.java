package org.entente.node.discovery;

import java.util.List;
import org.entente.names.Token;

/** A record that partners may find, with the tokens it is found by. */
record Holding(String record, List<Token> tokens) {
  @Override
  public String toString() {
    return "Holding[" + tokens.size() + " tokens]";
  }
}
