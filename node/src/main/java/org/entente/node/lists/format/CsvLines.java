package org.entente.node.lists.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file one by one: UTF-8, or Windows-1252 where a line is not UTF-8.
 *
 * <p>The lists write one record on one line, so a broken line spoils nothing beyond itself.
 */
final class CsvLines {
  private static final int LONGEST = 1 << 16;
  private static final Charset OTHER = Charset.forName("windows-1252");

  /**
   * One line.
   *
   * @param number counted from 1
   * @param text null where the line is too long to be a row
   */
  record Line(long number, @Nullable String text, Encoding encoding) {
    @Override
    public String toString() {
      return "line " + number;
    }
  }

  enum Encoding {
    UTF_8,
    WINDOWS_1252
  }

  private final InputStream in;
  private final byte[] bytes = new byte[LONGEST];
  private final byte[] chunk = new byte[1 << 14];
  private int at;
  private int end;
  private long number;

  CsvLines(InputStream in) {
    this.in = in;
  }

  /** The next line, or null at the end. */
  @Nullable Line next() {
    int length = 0;
    boolean tooLong = false;
    int b = read();
    if (b < 0) {
      return null;
    }
    number++;
    while (b >= 0 && b != '\n') {
      if (length < LONGEST) {
        bytes[length++] = (byte) b;
      } else {
        tooLong = true;
      }
      b = read();
    }
    return tooLong ? new Line(number, null, Encoding.UTF_8) : decode(length);
  }

  private Line decode(int length) {
    int size = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size)).toString();
      return new Line(number, text, Encoding.UTF_8);
    } catch (CharacterCodingException e) {
      return new Line(number, new String(Arrays.copyOf(bytes, size), OTHER), Encoding.WINDOWS_1252);
    }
  }

  private int read() {
    if (at == end) {
      try {
        end = in.read(chunk, 0, chunk.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return chunk[at++] & 0xFF;
  }
}
