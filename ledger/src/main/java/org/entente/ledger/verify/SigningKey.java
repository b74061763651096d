package org.entente.ledger.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The key of a ledger file, read from a verifier key of the C2SP signed-note specification. */
final class SigningKey {

  private static final int LENGTH = 32;

  private final byte[] raw;
  private final PublicKey key;
  private final byte[] id;

  private SigningKey(byte[] raw, PublicKey key, byte[] id) {
    this.raw = raw;
    this.key = key;
    this.id = id;
  }

  /**
   * Reads {@code <origin>+<id>+<key>}; empty if it is not an Ed25519 key of this origin in its
   * canonical form.
   */
  static Optional<SigningKey> read(String origin, String text) {
    String start = origin + "+";
    if (!text.startsWith(start)
        || text.length() < start.length() + 9
        || text.charAt(start.length() + 8) != '+') {
      return Optional.empty();
    }
    String claimedId = text.substring(start.length(), start.length() + 8);
    Optional<byte[]> typed = canonicalBase64(text.substring(start.length() + 9));
    if (typed.isEmpty() || typed.get().length != LENGTH + 1 || typed.get()[0] != 1) {
      return Optional.empty();
    }
    MessageDigest digest = RunningRoot.sha256();
    digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] id = Arrays.copyOf(digest.digest(typed.get()), 4);
    if (!HexFormat.of().formatHex(id).equals(claimedId)) {
      return Optional.empty();
    }
    byte[] raw = Arrays.copyOfRange(typed.get(), 1, LENGTH + 1);
    return decode(raw).map(key -> new SigningKey(raw, key, id));
  }

  /**
   * RFC 8032 section 5.1.3: the y coordinate, little-endian, with the sign of x in the highest bit.
   */
  private static Optional<PublicKey> decode(byte[] raw) {
    byte[] bigEndian = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      bigEndian[i] = raw[LENGTH - 1 - i];
    }
    boolean xIsOdd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    EdECPoint point = new EdECPoint(xIsOdd, new BigInteger(1, bigEndian));
    try {
      EdECPublicKeySpec spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, point);
      return Optional.of(KeyFactory.getInstance("EdDSA").generatePublic(spec));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  String fingerprint() {
    return HexFormat.of().formatHex(RunningRoot.sha256().digest(raw));
  }

  /** Whether a signature blob, key id and signature, names this key. */
  boolean isNamedBy(byte[] blob) {
    return blob.length > id.length && Arrays.equals(id, 0, id.length, blob, 0, id.length);
  }

  /** Whether a signature blob is this key's signature of the text. */
  boolean signed(byte[] text, byte[] blob) {
    try {
      Signature check = Signature.getInstance("EdDSA");
      check.initVerify(key);
      check.update(text);
      return check.verify(blob, id.length, blob.length - id.length);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Decodes Base64 that is written in the only way an encoder writes it. */
  static Optional<byte[]> canonicalBase64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
