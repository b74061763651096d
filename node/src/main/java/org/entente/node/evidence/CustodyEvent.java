package org.entente.node.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.entente.protocol.Octets;

/**
 * Something that happened to an exhibit, as the node signed it. The text names the digest of the
 * entry before, so that none can be left out, changed or put elsewhere unseen.
 */
public record CustodyEvent(int number, Kind kind, Instant at, String text, Octets signature) {

  /** What happened. */
  public enum Kind {
    RECEIVED,
    MOVED,
    EXAMINED,
    COPIED,
    SEALED,
    /** Put into a bundle for a court. */
    EXPORTED,
    /** Given back or handed to a court: it is no longer here. */
    RELEASED
  }

  /** What the next entry names. */
  Octets digest() {
    return Octets.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The words of one line of the text, such as {@code place}. */
  public String line(String name) {
    return text.lines()
        .filter(l -> l.startsWith(name + " "))
        .map(l -> l.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return "CustodyEvent[" + number + " " + kind + "]";
  }
}
