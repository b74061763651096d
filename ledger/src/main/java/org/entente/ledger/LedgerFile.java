package org.entente.ledger;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The file in which a ledger is handed to an auditor. It is ASCII text; every line ends with one
 * line feed, and one space separates the parts of a line:
 *
 * <pre>{@code
 * entente-ledger 1                        the form of the file
 * origin node.authority.example/ledger    the name of the ledger
 * key node.authority.example/ledger+…     the verifier key, see LedgerKey
 * leaf 0 eyJ…                             number from 0, canonical bytes in Base64 (empty for an empty leaf)
 * leaf 1 eyJ…
 * checkpoint bm9k…                        a signed note in Base64, see Checkpoint; it stands right behind the
 *                                         last leaf it covers, and the last one stands behind all leaves
 * end 2 1                                 the numbers of leaves and of checkpoints
 * }</pre>
 *
 * <p>{@code org.entente.ledger.verify} checks such a file without any of the code that wrote it.
 */
public final class LedgerFile {

  /** The most bytes of a leaf. */
  public static final int LARGEST_LEAF = 8 * 1024 * 1024;

  private LedgerFile() {}

  /**
   * Begins a file; whoever calls it writes leaves and checkpoints, then {@link Writer#finish()},
   * then closes.
   */
  public static Writer writer(OutputStream out, LedgerKey key) throws IOException {
    Writer writer = new Writer(out, key);
    writer.line("entente-ledger 1");
    writer.line("origin " + key.origin());
    writer.line("key " + key.text());
    return writer;
  }

  /** Writes a file leaf by leaf; it keeps nothing but two counters. */
  public static final class Writer implements Closeable {

    private final OutputStream out;
    private final LedgerKey key;
    private long leaves;
    private long covered;
    private long checkpoints;

    private Writer(OutputStream out, LedgerKey key) {
      this.out = new BufferedOutputStream(out);
      this.key = key;
    }

    /** Writes the next leaf. */
    public void leaf(byte[] canonical) throws IOException {
      if (canonical.length > LARGEST_LEAF) {
        throw new IllegalArgumentException(
            "leaf " + leaves + " has more than " + LARGEST_LEAF + " bytes");
      }
      line("leaf " + leaves + " " + base64(canonical));
      leaves++;
    }

    /** Writes a checkpoint of exactly the leaves written so far. */
    public void checkpoint(Checkpoint checkpoint) throws IOException {
      if (!checkpoint.origin().equals(key.origin()) || checkpoint.head().size() != leaves) {
        throw new IllegalArgumentException(
            "a checkpoint of %s at %d does not belong behind leaf %d of %s"
                .formatted(
                    checkpoint.origin(), checkpoint.head().size(), leaves - 1, key.origin()));
      }
      line("checkpoint " + base64(checkpoint.bytes()));
      covered = leaves;
      checkpoints++;
    }

    /** Ends the file. Without this line it counts as cut off. */
    public void finish() throws IOException {
      if (checkpoints == 0 || covered != leaves) {
        throw new IllegalStateException(
            "the last " + (leaves - covered) + " leaves have no checkpoint");
      }
      line("end " + leaves + " " + checkpoints);
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    private static String base64(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }

    private void line(String line) throws IOException {
      out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }
}
