package org.entente.node.identity;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Keeps small secrets encrypted in the database: AES-256-GCM under a key of the key directory. */
public final class Vault {
  private static final String FILE = "vault.pem";
  private final AesGcmJce aead;

  private Vault(byte[] key) throws GeneralSecurityException {
    this.aead = new AesGcmJce(key);
  }

  /** Loads the key in the directory, making it at the first start. */
  public static Vault loadOrCreate(Path directory) {
    KeyFiles files = new KeyFiles(directory);
    if (!files.has(FILE)) {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      files.write(FILE, "AES KEY", key);
    }
    try {
      return new Vault(files.read(FILE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the vault's key cannot be used", e);
    }
  }

  /** Encrypts the secret for the place it is kept at; elsewhere it cannot be opened. */
  public byte[] lock(byte[] secret, String place) {
    try {
      return aead.encrypt(secret, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the vault failed to encrypt", e);
    }
  }

  public byte[] unlock(byte[] locked, String place) {
    try {
      return aead.decrypt(locked, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new DoesNotOpen(e);
    }
  }

  /** A kept secret that was changed, moved to another place, or locked with another node's key. */
  public static final class DoesNotOpen extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DoesNotOpen(GeneralSecurityException cause) {
      super("a kept secret does not open with this node's key", cause);
    }
  }
}
