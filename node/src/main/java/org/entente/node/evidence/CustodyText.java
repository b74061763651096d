package org.entente.node.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Octets;

/** Writes a custody entry as the lines that are signed; docs/PROTOCOL.md has the format. */
final class CustodyText {
  private static final String FIRST = "0".repeat(64);

  private CustodyText() {}

  static String of(
      UUID exhibit,
      int number,
      CustodyEvent.Kind kind,
      Instant at,
      String by,
      String place,
      String words,
      Octets sha256,
      Optional<CustodyEvent> before) {
    return String.join(
        "\n",
        "entente custody 1",
        "exhibit " + exhibit,
        "number " + number,
        "kind " + kind,
        "at " + at,
        "by " + oneLine("by", by, 300),
        "place " + oneLine("place", place, 200),
        "words " + oneLine("words", words, 1000),
        "sha256 " + sha256.hex(),
        "previous " + before.map(b -> b.digest().hex()).orElse(FIRST),
        "");
  }

  static String oneLine(String term, String value, int most) {
    String line = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.isEmpty() || line.length() > most) {
      throw new InvalidTerm(term, "1 to " + most + " characters");
    }
    return line;
  }
}
