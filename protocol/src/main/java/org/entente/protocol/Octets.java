package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An immutable run of bytes with content equality; on the wire base64url without padding (RFC 4648
 * section 5).
 */
public final class Octets {
  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  @JsonCreator
  public static Octets parse(String base64url) {
    try {
      return new Octets(Base64.getUrlDecoder().decode(base64url));
    } catch (IllegalArgumentException e) {
      throw new InvalidTerm("octets", "base64url without padding");
    }
  }

  /** The SHA-256 digest of the given bytes. */
  public static Octets sha256(byte[] of) {
    try {
      return new Octets(MessageDigest.getInstance("SHA-256").digest(of));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  @JsonValue
  public String base64url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Octets[" + bytes.length + "]";
  }
}
