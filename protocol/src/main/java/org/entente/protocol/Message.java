package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/**
 * What one authority's node sends to another's: the envelope, the gates it passed, and one body.
 * Its canonical bytes are signed, then encrypted to the recipient.
 *
 * @param version the protocol version; this software speaks {@value #VERSION}
 * @param id a UUIDv7, unique for the sender; the recipient admits it once
 * @param conversation messages of one conversation arrive in the order they were sent
 * @param recipientKey the fingerprint of the recipient's signing key, so that an audience is never
 *     a local name
 * @param expires after this instant the recipient refuses the message
 */
public record Message(
    int version,
    UUID id,
    UUID conversation,
    AuthorityId sender,
    AuthorityId recipient,
    Octets recipientKey,
    Instant created,
    Instant expires,
    AgreementRef agreement,
    GateReceipt gates,
    Body body) {
  public static final int VERSION = 1;

  public Message {
    if (version != VERSION) {
      throw new InvalidTerm("protocol version", "version " + VERSION);
    }
    if (!expires.isAfter(created)) {
      throw new InvalidTerm("expiry", "after creation");
    }
    if (!gates.payload().equals(Body.digest(body))) {
      throw new InvalidTerm("gate receipt", "bound to this body");
    }
  }

  /** The digest of the canonical bytes: what both ledgers keep. */
  public Octets digest() {
    return Octets.sha256(Canonical.encode(this));
  }
}
