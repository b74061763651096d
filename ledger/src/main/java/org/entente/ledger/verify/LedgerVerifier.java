package org.entente.ledger.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks a ledger file: that it is whole, that every checkpoint is signed with the key of the file,
 * stands where it belongs and has the root of the leaves before it, and that the ledger only ever
 * grew. Since all roots are computed from one and the same list of leaves, checkpoints that fit are
 * consistent with each other. The file may be of any size; only one line of it is in memory.
 */
public final class LedgerVerifier {

  private static final int BUFFER = 1 << 16;

  private LedgerVerifier() {}

  /** Checks a file by nothing but itself. */
  public static Verification verify(Path file) throws IOException {
    return verify(file, Pins.none());
  }

  /** Checks a file that must be signed with the key of this fingerprint; see {@link Pins#key}. */
  public static Verification verify(Path file, String fingerprint) throws IOException {
    return verify(file, Pins.none().key(fingerprint));
  }

  /**
   * Checks a file against what the auditor knows from elsewhere.
   *
   * @throws IOException if the file cannot be read; whatever it contains is answered with a {@link
   *     Verification}
   */
  public static Verification verify(Path file, Pins pins) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return new Audit(new FileLines(in), pins).read();
    }
  }
}
