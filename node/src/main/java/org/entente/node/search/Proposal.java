package org.entente.node.search;

/**
 * Two records that may be of one person.
 *
 * @param record the record in the case file
 * @param name its name
 */
public record Proposal(String record, String name, Found other) {

  @Override
  public String toString() {
    return "Proposal[" + record + "]";
  }
}
