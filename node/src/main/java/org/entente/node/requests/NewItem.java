package org.entente.node.requests;

import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;

/** An item of our own for an answer; its codes are set here, at birth. */
public record NewItem(
    DataCategory category,
    String statement,
    String basis,
    Handling handling,
    Evaluation evaluation) {
  @Override
  public String toString() {
    return "NewItem";
  }
}
