package org.entente.node.lists.format;

/**
 * One line of what the list itself states about an entry, so that an officer can quote it exactly.
 *
 * @param label the list's own label: an XML path, a column name, a label within the remarks, or
 *     {@code Remarks}
 * @param value the list's own words
 */
public record Statement(String label, String value) {

  @Override
  public String toString() {
    return "Statement[" + label + "]";
  }
}
