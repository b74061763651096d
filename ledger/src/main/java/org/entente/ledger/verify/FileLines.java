package org.entente.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of ASCII that end with a line feed, one at a time and none longer than a ledger file
 * may have.
 */
final class FileLines {

  private static final int LONGEST = 12 * 1024 * 1024;

  /** How reading the next line went. */
  enum State {
    LINE,
    END,
    UNENDED,
    NOT_ASCII,
    TOO_LONG
  }

  private final InputStream in;
  private String line = "";
  private long number;

  FileLines(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line. */
  State next() throws IOException {
    number++;
    line = "";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean ascii = true;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return bytes.size() == 0 ? State.END : State.UNENDED;
      }
      if (bytes.size() == LONGEST) {
        return State.TOO_LONG;
      }
      ascii &= b >= ' ' && b < 0x7f;
      bytes.write(b);
    }
    line = bytes.toString(StandardCharsets.US_ASCII);
    return ascii ? State.LINE : State.NOT_ASCII;
  }

  String line() {
    return line;
  }

  long number() {
    return number;
  }
}
