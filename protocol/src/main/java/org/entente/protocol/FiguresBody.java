package org.entente.protocol;

import java.util.UUID;

/**
 * What two authorities tell each other to arrive at joint figures (UNTOC, art. 28); either side may
 * begin, and both do the same.
 */
public sealed interface FiguresBody extends Body permits FiguresCount, FiguresSigned {
  /** The figures it belongs to, the same at both nodes. */
  UUID figures();
}
