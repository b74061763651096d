package org.entente.node.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.node.app.database.Manifest.Content;

/** SHA-256 of what is saved. */
final class Digests {

  private Digests() {}

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static Content of(InputStream in) throws IOException {
    Measured nowhere = new Measured(OutputStream.nullOutputStream());
    in.transferTo(nowhere);
    return nowhere.content();
  }

  /**
   * Passes bytes on, and counts and digests them on their way. It does not close what it passes
   * them on to.
   */
  static final class Measured extends DigestOutputStream {

    private long bytes;

    Measured(OutputStream out) {
      super(out, sha256());
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) throws IOException {
      super.write(b, offset, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }

    Content content() {
      return new Content(bytes, HexFormat.of().formatHex(getMessageDigest().digest()));
    }
  }
}
