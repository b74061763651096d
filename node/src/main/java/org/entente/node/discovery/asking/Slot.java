package org.entente.node.discovery.asking;

import java.util.UUID;
import org.entente.names.Token;
import org.entente.node.discovery.Lookup;

/**
 * What stands at one position of a batch, as far as the asking node must remember it.
 *
 * @param question the question it belongs to; {@link #NO_QUESTION} for canaries and padding
 * @param record the key of the record asked about; empty for canaries and padding
 * @param kind the kind of token, {@code canary} or {@code padding}
 * @param basis what agrees when it hits, a code of {@link org.entente.names.TokenBasis}
 * @param strength a code of {@link org.entente.names.Strength}
 */
public record Slot(UUID question, String record, String kind, String basis, String strength) {
  private static final UUID NO_QUESTION = new UUID(0, 0);

  static final Slot CANARY = new Slot(NO_QUESTION, "", "canary", "", "");
  static final Slot PADDING = new Slot(NO_QUESTION, "", "padding", "", "");

  static Slot of(UUID question, String record, Token token) {
    return new Slot(question, record, token.kind(), token.basis().name(), token.strength().name());
  }

  boolean isAsked() {
    return !record.isEmpty();
  }

  Lookup.Hit hit() {
    return new Lookup.Hit(record, kind, basis, strength);
  }
}
