package org.entente.ledger;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/** Keys made for a test. */
public final class Keys {

  private Keys() {}

  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static CheckpointSigner signer(String origin) {
    return new CheckpointSigner(new Origin(origin), pair());
  }
}
