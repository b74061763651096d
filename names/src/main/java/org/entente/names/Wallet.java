package org.entente.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/** A virtual-asset wallet by its network and its address, in the form the network writes it. */
public record Wallet(WalletNetwork network, String address) implements Identifier {

  public Wallet {
    address = WalletAddresses.canonical(network, Characters.normal(IdentifierKind.WALLET, address));
  }

  /**
   * Reads {@code network:address} or {@code currency:address}. Tokens of stable value live on many
   * networks: for {@code usdt} the form of the address tells which.
   */
  static Wallet parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new InvalidIdentifier(IdentifierKind.WALLET, Reason.NETWORK_UNKNOWN);
    }
    String network = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String address = text.substring(colon + 1).strip();
    if (network.equals("bitcoincash")) {
      return new Wallet(WalletNetwork.BITCOIN_CASH, address);
    }
    if (network.equals("usdt") || network.equals("usdc")) {
      return new Wallet(byForm(address), address);
    }
    return new Wallet(
        WalletNetwork.find(network)
            .orElseThrow(
                () -> new InvalidIdentifier(IdentifierKind.WALLET, Reason.NETWORK_UNKNOWN)),
        address);
  }

  private static WalletNetwork byForm(String address) {
    return address.startsWith("0x")
        ? WalletNetwork.EVM
        : address.startsWith("T") ? WalletNetwork.TRON : WalletNetwork.BITCOIN;
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.WALLET;
  }

  @Override
  public Optional<Country> country() {
    return Optional.empty();
  }

  @Override
  public String value() {
    return network.code() + ":" + address;
  }

  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of("wallet", TokenClass.OBJECT, value(), Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "Wallet[" + network + "]";
  }
}
