package org.entente.protocol;

import java.util.List;

/** The fixed sizes a question is padded to, so that its size says little about its content. */
public final class Padding {
  /** The largest batch one proof covers. */
  public static final int LARGEST = 4096;

  /** The sizes in use, ascending. */
  public static final List<Integer> SIZES = List.of(64, 256, 1024, LARGEST);

  private Padding() {}

  /** The smallest size that holds {@code count} values. */
  public static int padded(int count) {
    for (int size : SIZES) {
      if (count <= size) {
        return size;
      }
    }
    throw new InvalidTerm("question", "at most " + LARGEST + " values");
  }
}
