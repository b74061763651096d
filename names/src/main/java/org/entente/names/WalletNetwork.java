package org.entente.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The networks whose wallet addresses can be checked, with the currencies that live on them. All
 * networks that use the address form of Ethereum are one: the same key owns the same address there.
 */
public enum WalletNetwork {
  BITCOIN("XBT", "BTC"),
  BITCOIN_CASH("BCH"),
  BITCOIN_GOLD("BTG"),
  BITCOIN_SV("BSV"),
  LITECOIN("LTC"),
  DOGECOIN("DOGE"),
  DASH("DASH"),
  VERGE("XVG"),
  ZCASH("ZEC"),
  MONERO("XMR"),
  EVM("ETH", "ETC", "BSC", "BNB", "ARB", "MATIC", "USDC"),
  TRON("TRX"),
  RIPPLE("XRP");

  /** A comma before and behind each. */
  private final String currencies;

  WalletNetwork(String... currencies) {
    this.currencies = "," + String.join(",", currencies) + ",";
  }

  /** The network with this code or of this currency. */
  public static Optional<WalletNetwork> find(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(n -> n.name().equals(wanted) || n.currencies.contains("," + wanted + ","))
        .findFirst();
  }

  /** The code in tokens and on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
