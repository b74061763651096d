package org.entente.names;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.entente.names.InvalidIdentifier.Reason;

/** Base 58 with the checksum of Bitcoin: the first four bytes of a double SHA-256. */
final class Base58 {
  static final String BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int LONGEST = 60;

  private Base58() {}

  /** The bytes before the checksum. */
  static byte[] check(String text, String alphabet) {
    byte[] bytes = decode(text, alphabet);
    if (bytes.length < 5) {
      throw WalletAddresses.invalid(Reason.TOO_SHORT);
    }
    byte[] payload = Arrays.copyOf(bytes, bytes.length - 4);
    byte[] digest = sha256(sha256(payload));
    if (!Arrays.equals(digest, 0, 4, bytes, bytes.length - 4, bytes.length)) {
      throw WalletAddresses.invalid(Reason.CHECK_DIGIT);
    }
    return payload;
  }

  private static byte[] decode(String text, String alphabet) {
    if (text.length() > LONGEST) {
      throw WalletAddresses.invalid(Reason.TOO_LONG);
    }
    BigInteger number = BigInteger.ZERO;
    int zeros = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = alphabet.indexOf(text.charAt(i));
      if (digit < 0) {
        throw WalletAddresses.invalid(Reason.CHARACTERS);
      }
      if (digit == 0 && zeros == i) {
        zeros++;
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    byte[] magnitude = number.toByteArray();
    int sign = magnitude[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + magnitude.length - sign];
    System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
