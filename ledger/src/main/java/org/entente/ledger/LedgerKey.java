package org.entente.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public Ed25519 key (RFC 8032) that signs for a ledger, with the name it signs under.
 *
 * <p>As text it is a verifier key of the C2SP signed-note specification: {@code <origin>+<key id, 8
 * hex digits>+<base64 of 0x01 and the 32 key bytes>}. The key id is the first four bytes of {@code
 * SHA-256(origin || 0x0A || 0x01 || 32 key bytes)}; it finds a key and proves nothing. To compare
 * keys by eye or to pin one, use the {@link #fingerprint()}.
 */
public final class LedgerKey {

  static final byte ED25519 = 0x01;
  private static final int LENGTH = 32;
  private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Origin origin;
  private final byte[] raw;
  private final PublicKey key;

  private LedgerKey(Origin origin, byte[] raw) {
    this.origin = origin;
    this.raw = raw;
    this.key = publicKey(raw);
  }

  /**
   * The key of a ledger.
   *
   * @throws IllegalArgumentException if it is not an Ed25519 key
   */
  public static LedgerKey of(Origin origin, PublicKey key) {
    byte[] der = key.getEncoded();
    if (der == null
        || der.length != DER_PREFIX.length + LENGTH
        || !Arrays.equals(DER_PREFIX, Arrays.copyOf(der, DER_PREFIX.length))) {
      throw new IllegalArgumentException("a ledger is signed with an Ed25519 key");
    }
    return new LedgerKey(origin, Arrays.copyOfRange(der, DER_PREFIX.length, der.length));
  }

  /**
   * Reads a verifier key in the one form that {@link #text()} writes.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static LedgerKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a verifier key is origin+id+key");
    }
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != LENGTH + 1 || typed[0] != ED25519) {
      throw new IllegalArgumentException("not an Ed25519 verifier key");
    }
    LedgerKey key = new LedgerKey(new Origin(parts[0]), Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.text().equals(text)) {
      throw new IllegalArgumentException("the id or the encoding of the verifier key is wrong");
    }
    return key;
  }

  /** The ledger this key signs for. */
  public Origin origin() {
    return origin;
  }

  /** The number by which signature lines name this key. */
  public int keyId() {
    MessageDigest digest = MerkleHashing.sha256();
    digest.update(origin.value().getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return ByteBuffer.wrap(digest.digest(raw)).getInt();
  }

  /** SHA-256 over the 32 key bytes, in lower-case hexadecimal. */
  public String fingerprint() {
    return HexFormat.of().formatHex(MerkleHashing.sha256().digest(raw));
  }

  /** The key as a verifier key. */
  public String text() {
    ByteBuffer typed = ByteBuffer.allocate(LENGTH + 1).put(ED25519).put(raw);
    String id = HexFormat.of().toHexDigits(keyId());
    return origin + "+" + id + "+" + Base64.getEncoder().encodeToString(typed.array());
  }

  boolean signed(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey publicKey(byte[] raw) {
    ByteBuffer der = ByteBuffer.allocate(DER_PREFIX.length + LENGTH).put(DER_PREFIX).put(raw);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LedgerKey that
        && origin.equals(that.origin)
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return 31 * origin.hashCode() + Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return text();
  }
}
