package org.entente.node.discovery;

/**
 * What stands at one position of a question, as far as the asking node must remember it.
 *
 * @param record the key of the record asked about; empty for canaries and padding
 * @param kind the kind of token, {@code canary} or {@code padding}
 * @param basis what agrees when it hits, a code of {@link org.entente.names.TokenBasis}
 * @param strength a code of {@link org.entente.names.Strength}
 */
public record Slot(String record, String kind, String basis, String strength) {
  static final Slot CANARY = new Slot("", "canary", "", "");
  static final Slot PADDING = new Slot("", "padding", "", "");
}
