package org.entente.node.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.entente.protocol.Octets;

/** Ed25519 signatures (RFC 8032) of the Java platform over a context label and the signed bytes. */
public final class Ed25519 {
  /** SubjectPublicKeyInfo of an Ed25519 key before the 32 raw bytes (RFC 8410, section 4). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /** The platform's key for the 32 raw bytes. */
  public static PublicKey publicKey(Octets raw) {
    if (raw.length() != 32) {
      throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
    }
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + 32);
    System.arraycopy(raw.bytes(), 0, encoded, PREFIX.length, 32);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  /** The 32 raw bytes at the end of the platform's encoding. */
  static Octets raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Octets.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  static Octets sign(PrivateKey key, SigningContext context, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      update(signature, context, bytes);
      return Octets.of(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing with the node's own key failed", e);
    }
  }

  /** Whether {@code signature} is the key's signature over the bytes in that context. */
  public static boolean verifies(
      Octets publicKey, SigningContext context, byte[] bytes, Octets signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(publicKey));
      update(verifier, context, bytes);
      return verifier.verify(signature.bytes());
    } catch (SignatureException | InvalidKeyException | IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  private static void update(Signature signature, SigningContext context, byte[] bytes)
      throws SignatureException {
    signature.update(context.label().getBytes(StandardCharsets.US_ASCII));
    signature.update((byte) 0);
    signature.update(bytes);
  }
}
