package org.entente.protocol;

import java.util.UUID;

/**
 * The refusal of a request, with its ground and its reasons in words (UNTOC, art. 18(24) asks for
 * reasons).
 */
public record InformationRefusal(UUID request, RefusalGround ground, String reasons)
    implements Body {
  public InformationRefusal {
    reasons = Rules.text("reasons", reasons, 2000);
  }

  @Override
  public String toString() {
    return "InformationRefusal[" + request + "]";
  }
}
