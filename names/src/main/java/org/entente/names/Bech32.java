package org.entente.names;

import java.util.Locale;
import java.util.OptionalInt;

/** The checksums of Bech32 (BIP 173), Bech32m (BIP 350) and of Bitcoin Cash addresses. */
final class Bech32 {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final long[] CASH_GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };
  private static final int LONGEST = 400;

  private Bech32() {}

  /** Whether it is a witness address: Bech32 for version 0, Bech32m for all others. */
  static boolean isSegwitAddress(String text, String prefix) {
    int first = prefix.length() + 1;
    if (text.length() < first + 14 || text.length() > 90) {
      return false;
    }
    OptionalInt remainder = remainder(text);
    boolean isVersionZero = Character.toLowerCase(text.charAt(first)) == 'q';
    return remainder.isPresent() && remainder.getAsInt() == (isVersionZero ? BECH32 : BECH32M);
  }

  static boolean isValid(String text) {
    OptionalInt remainder = remainder(text);
    return remainder.isPresent()
        && (remainder.getAsInt() == BECH32 || remainder.getAsInt() == BECH32M);
  }

  private static OptionalInt remainder(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    int separator = lower.lastIndexOf('1');
    if (mixed || separator < 1 || text.length() > LONGEST) {
      return OptionalInt.empty();
    }
    int sum = 1;
    for (int i = 0; i < separator; i++) {
      sum = step(sum, lower.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < separator; i++) {
      sum = step(sum, lower.charAt(i) & 31);
    }
    for (int i = separator + 1; i < lower.length(); i++) {
      int value = ALPHABET.indexOf(lower.charAt(i));
      if (value < 0) {
        return OptionalInt.empty();
      }
      sum = step(sum, value);
    }
    return OptionalInt.of(sum);
  }

  private static int step(int sum, int value) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
    }
    return next;
  }

  static boolean isCashAddress(String prefix, String payload) {
    long sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = cashStep(sum, prefix.charAt(i) & 31);
    }
    sum = cashStep(sum, 0);
    for (int i = 0; i < payload.length(); i++) {
      int value = ALPHABET.indexOf(payload.charAt(i));
      if (value < 0) {
        return false;
      }
      sum = cashStep(sum, value);
    }
    return sum == 1;
  }

  private static long cashStep(long sum, int value) {
    long top = sum >>> 35;
    long next = (sum & 0x07ffffffffL) << 5 ^ value;
    for (int i = 0; i < CASH_GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 1 ? CASH_GENERATOR[i] : 0;
    }
    return next;
  }
}
