package org.entente.node.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.entente.protocol.Octets;

/** The SHA-256 digest of bytes as they pass by. */
public final class RunningDigest {
  private final MessageDigest digest;

  public RunningDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public void update(byte[] bytes) {
    digest.update(bytes);
  }

  /** The digest of everything that passed; this one is used up then. */
  public Octets finish() {
    return Octets.of(digest.digest());
  }
}
