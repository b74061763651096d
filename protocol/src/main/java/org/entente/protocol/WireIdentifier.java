package org.entente.protocol;

import java.util.Optional;

/** An identifier in its canonical form as it stands on the wire. */
public record WireIdentifier(String kind, Optional<String> country, String value) {
  public WireIdentifier {
    kind = Rules.text("identifier kind", kind, 40);
    value = Rules.text("identifier", value, 200);
    country = country.map(c -> Rules.text("identifier country", c, 3));
  }

  @Override
  public String toString() {
    return "WireIdentifier[" + kind + "]";
  }
}
