package org.entente.protocol;

import java.util.Optional;

/** An identifier in its canonical form as it stands on the wire. */
public record WireIdentifier(String kind, Optional<String> country, String value) {
  public WireIdentifier {
    kind = Rules.text("identifier kind", kind, 40);
    value = Rules.text("identifier", value, 200);
  }

  @Override
  public String toString() {
    return "WireIdentifier[" + kind + "]";
  }
}
