package org.entente.node.protection;

import java.math.BigDecimal;
import org.entente.protocol.InvalidTerm;

/** An amount of money owed or lost, with its currency (ISO 4217). */
public record Loss(BigDecimal amount, String currency) {
  private static final BigDecimal MOST = new BigDecimal("100000000");

  public Loss {
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || amount.scale() > 2) {
      throw new InvalidTerm("amount", "more than nought, with at most two decimals");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new InvalidTerm("currency", "three capital letters (ISO 4217)");
    }
  }

  @Override
  public String toString() {
    return "Loss";
  }
}
