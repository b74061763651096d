package org.entente.protocol;

import java.util.UUID;

/**
 * One authority's signature over the joint figures that both derive from their two equal counts.
 *
 * @param record the digest of the canonical {@link JointFigures}
 */
public record FiguresSigned(UUID figures, Octets record, Octets signature) implements FiguresBody {
  public FiguresSigned {
    if (record.length() != 32) {
      throw new InvalidTerm("record digest", "32 bytes");
    }
    if (signature.length() != 64) {
      throw new InvalidTerm("signature", "64 bytes");
    }
  }
}
