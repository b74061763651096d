package org.entente.node.exchange;

/** Why a partner's message was turned away; the codes stand in {@code docs/ERRORS.md}. */
public enum TurnedAway {
  TOO_LARGE("EXCHANGE-001"),
  NOT_SEALED_FOR_US("EXCHANGE-002"),
  UNKNOWN_KEY("EXCHANGE-003"),
  WRONG_SIGNATURE("EXCHANGE-004"),
  NOT_UNDERSTOOD("EXCHANGE-005"),
  OTHER_RECIPIENT("EXCHANGE-006"),
  OTHER_SENDER("EXCHANGE-007"),
  EXPIRED("EXCHANGE-008"),
  FROM_THE_FUTURE("EXCHANGE-009"),
  NO_AGREEMENT("EXCHANGE-010"),
  REPLAYED_CHANGED("EXCHANGE-011"),
  PARTNER_SUSPENDED("EXCHANGE-012"),
  SENDERS_GATES_REFUSED("EXCHANGE-013"),
  NOT_EXPECTED("EXCHANGE-014"),
  OUR_GATES_REFUSED("EXCHANGE-015"),
  UNKNOWN_CERTIFICATE("EXCHANGE-016");

  private final String code;

  TurnedAway(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * Whether the reason may go away by itself, so that the sender tries again until the message
   * expires: the recipient has not signed the newer agreement yet, or has suspended us for a time.
   */
  static boolean mayPass(String code) {
    return code.equals(NO_AGREEMENT.code) || code.equals(PARTNER_SUSPENDED.code);
  }
}
