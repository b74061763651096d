package org.entente.names;

import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.names.InvalidIdentifier.Reason;

/** The address forms of virtual-asset networks and their checksums. */
final class WalletAddresses {
  private static final Pattern EVM = Pattern.compile("0x[0-9a-f]{40}");
  private static final Pattern MONERO =
      Pattern.compile("[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?");

  private WalletAddresses() {}

  static String canonical(WalletNetwork network, String text) {
    return switch (network) {
      case BITCOIN -> segwit(text, "bc") ? lower(text) : base58(text, 0x00, 0x05);
      case BITCOIN_SV -> base58(text, 0x00, 0x05);
      case BITCOIN_CASH -> bitcoinCash(text);
      case BITCOIN_GOLD -> segwit(text, "btg") ? lower(text) : base58(text, 38, 23);
      case LITECOIN -> segwit(text, "ltc") ? lower(text) : base58(text, 48, 50, 5);
      case DOGECOIN -> base58(text, 30, 22);
      case DASH -> base58(text, 76, 16);
      case VERGE -> base58(text, 30, 33);
      case ZCASH -> zcash(text);
      case TRON -> base58(text, 0x41);
      case RIPPLE -> ripple(text);
      case EVM -> matching(EVM, lower(text));
      // Its checksum is Keccak, which the JDK lacks: form only.
      case MONERO -> matching(MONERO, text);
    };
  }

  private static String matching(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw invalid(Reason.STRUCTURE);
    }
    return text;
  }

  private static boolean segwit(String text, String prefix) {
    if (!lower(text).startsWith(prefix + "1")) {
      return false;
    }
    if (!Bech32.isSegwitAddress(text, prefix)) {
      throw invalid(Reason.CHECK_DIGIT);
    }
    return true;
  }

  /** One version byte and twenty bytes, or two version bytes where the first is 0x1C (Zcash). */
  private static String base58(String text, int... versions) {
    byte[] payload = Base58.check(text, Base58.BITCOIN);
    if (payload.length == 21) {
      for (int version : versions) {
        if (payload[0] == (byte) version) {
          return text;
        }
      }
    }
    throw invalid(Reason.STRUCTURE);
  }

  private static String zcash(String text) {
    if (lower(text).startsWith("zs1") || lower(text).startsWith("u1")) {
      if (!Bech32.isValid(text)) {
        throw invalid(Reason.CHECK_DIGIT);
      }
      return lower(text);
    }
    byte[] payload = Base58.check(text, Base58.BITCOIN);
    if (payload.length != 22 || payload[0] != 0x1C) {
      throw invalid(Reason.STRUCTURE);
    }
    return text;
  }

  private static String ripple(String text) {
    byte[] payload = Base58.check(text, Base58.RIPPLE);
    if (payload.length != 21 || payload[0] != 0) {
      throw invalid(Reason.STRUCTURE);
    }
    return text;
  }

  private static String bitcoinCash(String text) {
    String lower = lower(text);
    String bare = lower.startsWith("bitcoincash:") ? lower.substring(12) : lower;
    if (bare.length() == 42 && (bare.startsWith("q") || bare.startsWith("p"))) {
      if (!Bech32.isCashAddress("bitcoincash", bare)) {
        throw invalid(Reason.CHECK_DIGIT);
      }
      return bare;
    }
    return base58(text, 0x00, 0x05);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static InvalidIdentifier invalid(Reason reason) {
    return new InvalidIdentifier(IdentifierKind.WALLET, reason);
  }
}
