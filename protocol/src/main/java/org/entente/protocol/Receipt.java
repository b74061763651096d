package org.entente.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the recipient's node attests about one message; signed, returned at once and kept in both
 * ledgers.
 *
 * @param digest the digest of the message's canonical bytes
 * @param code the reason when the message was turned away, from {@code docs/ERRORS.md}
 */
public record Receipt(
    UUID message,
    Octets digest,
    AuthorityId recipient,
    DeliveryEvidence evidence,
    Optional<String> code,
    Instant at) {}
