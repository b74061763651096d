package org.entente.node.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;

/**
 * A digest of rows that does not depend on their order, which a table does not promise: the sum of
 * the SHA-256 of every line. It shows whether loading kept every row as it was saved; it is no
 * defence against forgery.
 */
final class RowSum extends OutputStream {

  private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

  private final MessageDigest line = Digests.sha256();
  private BigInteger sum = BigInteger.ZERO;

  @Override
  public void write(int b) {
    line.update((byte) b);
    if (b == '\n') {
      sum = sum.add(new BigInteger(1, line.digest())).mod(MODULUS);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int start = offset;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        line.update(bytes, start, i - start);
        write('\n');
        start = i + 1;
      }
    }
    line.update(bytes, start, offset + length - start);
  }

  BigInteger sum() {
    return sum;
  }
}
