package org.entente.oprf;

/** A secret key and the public key that belongs to it. Closing the pair wipes the secret key. */
public final class KeyPair implements AutoCloseable {
  private final SecretKey secretKey;
  private final PublicKey publicKey;

  KeyPair(SecretKey secretKey, PublicKey publicKey) {
    this.secretKey = secretKey;
    this.publicKey = publicKey;
  }

  /** Returns the secret key, which shares its life with this pair. */
  public SecretKey secretKey() {
    return secretKey;
  }

  /** Returns the public key. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** Wipes the secret key. */
  @Override
  public void close() {
    secretKey.close();
  }

  /** Names the public key only. */
  @Override
  public String toString() {
    return "KeyPair[" + publicKey + "]";
  }
}
