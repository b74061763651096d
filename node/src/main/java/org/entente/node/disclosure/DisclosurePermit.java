package org.entente.node.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Octets;

/**
 * The only key to the outbox: it is made in this package alone, bound to one payload, one
 * recipient, one agreement version and an expiry, and works once (the outbox keeps its id under a
 * unique constraint).
 */
public final class DisclosurePermit {
  private final UUID id;
  private final AuthorityId recipient;
  private final Octets payload;
  private final AgreementRef agreement;
  private final Instant expires;
  private final GateReceipt receipt;

  DisclosurePermit(
      UUID id,
      AuthorityId recipient,
      Octets payload,
      AgreementRef agreement,
      Instant expires,
      GateReceipt receipt) {
    if (!receipt.isPassed() || !receipt.payload().equals(payload)) {
      throw new IllegalArgumentException("a permit needs a receipt whose gates all passed");
    }
    this.id = id;
    this.recipient = recipient;
    this.payload = payload;
    this.agreement = agreement;
    this.expires = expires;
    this.receipt = receipt;
  }

  public UUID id() {
    return id;
  }

  public AuthorityId recipient() {
    return recipient;
  }

  /** The digest of the body the permit is bound to. */
  public Octets payload() {
    return payload;
  }

  public AgreementRef agreement() {
    return agreement;
  }

  public Instant expires() {
    return expires;
  }

  public GateReceipt receipt() {
    return receipt;
  }

  @Override
  public String toString() {
    return "DisclosurePermit[" + id + "]";
  }
}
