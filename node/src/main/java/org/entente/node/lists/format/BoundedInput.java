package org.entente.node.lists.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.entente.node.lists.format.NotSuchAList.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One file of a list while it is read: bounded in size, and looked at before anything parses it.
 */
final class BoundedInput extends FilterInputStream {
  /** Ten times the largest list known. */
  static final long LARGEST = 64L << 20;

  private static final int SNIFFED = 1024;
  private static final int TAIL = 256;

  /** The byte order mark of UTF-8, which says nothing. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final byte[] tail = new byte[TAIL];
  private long count;
  private @Nullable IOException failure;

  /** Opens a part, and refuses what is plainly empty, binary or a web page. */
  BoundedInput(InputStream in, String file) {
    super(new BufferedInputStream(in, 1 << 16));
    this.file = file;
    sniff();
  }

  private void sniff() {
    byte[] start;
    try {
      in.mark(SNIFFED + 1);
      start = in.readNBytes(SNIFFED);
      in.reset();
      if (startsWithMark(start)) {
        in.skipNBytes(MARK.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (byte b : start) {
      if (b >= 0
          && b < ' '
          && b != '\t'
          && b != '\n'
          && b != '\r'
          && b != '\f'
          && b != EndMark.BYTE) {
        throw new NotSuchAList(Reason.BINARY, file, 1);
      }
    }
    int from = startsWithMark(start) ? MARK.length : 0;
    String text = new String(start, from, start.length - from, StandardCharsets.ISO_8859_1).strip();
    if (text.isEmpty()) {
      throw new NotSuchAList(Reason.EMPTY, file, 0);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      throw new NotSuchAList(Reason.WEB_PAGE, file, 1);
    }
  }

  private static boolean startsWithMark(byte[] start) {
    return Arrays.equals(start, 0, Math.min(start.length, MARK.length), MARK, 0, MARK.length);
  }

  String file() {
    return file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n;
    try {
      n = super.read(target, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    for (int i = Math.max(0, n - TAIL); i < n; i++) {
      tail[(int) ((count + i) % TAIL)] = target[offset + i];
    }
    count += Math.max(0, n);
    if (count > LARGEST) {
      throw new NotSuchAList(Reason.TOO_LARGE, file, 0);
    }
    return n;
  }

  /** Throws what reading the source threw, if it did. */
  void rethrowFailure() {
    if (failure != null) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads to the end and tells whether the last thing in the file, white space aside, is this text.
   */
  boolean endsWith(String text) {
    try {
      transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int size = (int) Math.min(count, TAIL);
    byte[] last = new byte[size];
    for (int i = 0; i < size; i++) {
      last[i] = tail[(int) ((count - size + i) % TAIL)];
    }
    return new String(last, StandardCharsets.ISO_8859_1).stripTrailing().endsWith(text);
  }

  /** Does nothing: whoever opened the source closes it, and a parser that gives up must not. */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 1 << 16)).length;
  }

  @Override
  public int available() {
    return 0;
  }
}
