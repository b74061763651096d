package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Signs tree heads with an authority's Ed25519 key. Whoever calls it answers for the promise of a
 * checkpoint: never to sign two heads of which one does not grow out of the other.
 */
public final class CheckpointSigner {

  private final LedgerKey key;
  private final PrivateKey privateKey;

  /**
   * A signer for a ledger.
   *
   * @throws IllegalArgumentException if it is not a pair of matching Ed25519 keys
   */
  public CheckpointSigner(Origin origin, KeyPair pair) {
    this.key = LedgerKey.of(origin, pair.getPublic());
    this.privateKey = pair.getPrivate();
    byte[] probe = "do the halves of this key pair match?".getBytes(StandardCharsets.US_ASCII);
    if (!key.signed(probe, sign(probe))) {
      throw new IllegalArgumentException("the two halves of the key pair do not match");
    }
  }

  /** The key that verifies what this signer signs. */
  public LedgerKey key() {
    return key;
  }

  /** Signs a head of this signer's own ledger; the time is cut to milliseconds. */
  public Checkpoint sign(TreeHead head, Instant time) {
    Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
    NoteSignature own = signature(Checkpoint.body(key.origin(), head, cut));
    return new Checkpoint(key.origin(), head, cut, List.of(own));
  }

  /** Adds this signer's signature, as a witness, to another ledger's checkpoint. */
  public Checkpoint countersign(Checkpoint other) {
    return other.with(signature(Checkpoint.body(other.origin(), other.head(), other.time())));
  }

  private NoteSignature signature(byte[] body) {
    return new NoteSignature(key.origin(), key.keyId(), sign(body));
  }

  private byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 private key", e);
    }
  }
}
