package org.entente.oprf;

import java.util.List;

/**
 * The holder's answer to a batch of blinded elements: each of them multiplied by the key, in the
 * same order, and one proof for all (RFC 9497, section 3.3.2, {@code BlindEvaluate}).
 *
 * @param elements 1 to {@link Voprf#MAX_BATCH} evaluated elements
 * @param proof the proof over the batch
 */
public record Evaluation(List<Element> elements, Proof proof) {
  /**
   * Checks the size.
   *
   * @throws BatchOutOfRange if there are no elements or too many
   */
  public Evaluation {
    BatchOutOfRange.check(elements.size());
    elements = List.copyOf(elements);
  }
}
