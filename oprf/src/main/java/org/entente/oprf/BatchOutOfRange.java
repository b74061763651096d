package org.entente.oprf;

/** Says that a batch is empty or holds more than {@link Voprf#MAX_BATCH} elements. */
public final class BatchOutOfRange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BatchOutOfRange(long size) {
    super("A batch holds 1 to " + Voprf.MAX_BATCH + " elements, not " + size);
  }

  static void check(long size) {
    if (size < 1 || size > Voprf.MAX_BATCH) {
      throw new BatchOutOfRange(size);
    }
  }
}
