package org.entente.node.lists.format;

/**
 * One statement within OFAC's remarks.
 *
 * @param topic what it is about
 * @param rank empty, or {@code alt.} where the list marks it as an alternative
 * @param label the list's label, e.g. {@code National ID No.}, or empty where it has none
 * @param value the rest, in the list's words
 */
record Remark(Topic topic, String rank, String label, String value) {

  /** What a statement in the remarks is about. */
  sealed interface Topic {}

  /** Topics that describe a person or a vessel. */
  enum Trait implements Topic {
    BIRTH_DATE,
    BIRTH_PLACE,
    NATIONALITY,
    SEX,
    NICKNAME,
    FLAG
  }

  /** A number or address that identifies. */
  record Identification(StatedKind kind) implements Topic {}

  /** Anything else, kept in words. */
  record Words() implements Topic {}

  /** The label as an officer would quote it. */
  String statedLabel() {
    return label.isEmpty() ? "Remarks" : rank.isEmpty() ? label : rank + " " + label;
  }

  @Override
  public String toString() {
    return "Remark[" + label + "]";
  }
}
