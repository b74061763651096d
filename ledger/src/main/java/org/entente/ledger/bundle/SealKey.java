package org.entente.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/** The Ed25519 key a bundle names as its authority's (RFC 8032). */
final class SealKey {
  private static final HexFormat HEX = HexFormat.of();

  /** SubjectPublicKeyInfo of an Ed25519 key before its 32 bytes (RFC 8410, section 4). */
  private static final String PREFIX = "302a300506032b6570032100";

  private final byte[] raw;
  private final PublicKey key;

  private SealKey(byte[] raw, PublicKey key) {
    this.raw = raw;
    this.key = key;
  }

  static Optional<SealKey> read(String hex) {
    if (!hex.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(HEX.parseHex(PREFIX + hex)));
      return Optional.of(new SealKey(HEX.parseHex(hex), key));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  String fingerprint() {
    return sha256(raw);
  }

  /** Whether the signature, in hexadecimal, is this key's over the text in the context. */
  boolean signed(String context, byte[] text, String signature) {
    if (!signature.matches("[0-9a-f]{128}")) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(context.getBytes(StandardCharsets.US_ASCII));
      check.update((byte) 0);
      check.update(text);
      return check.verify(HEX.parseHex(signature));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String sha256(byte[] bytes) {
    return HEX.formatHex(digest().digest(bytes));
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }
}
