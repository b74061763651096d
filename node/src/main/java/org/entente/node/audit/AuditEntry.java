package org.entente.node.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An audited act as it stands in the ledger.
 *
 * @param leaf its place in the ledger once the sequencer has put it there, moments after the act
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String actor,
    String act,
    String record,
    String result,
    Map<String, String> facts,
    Optional<Long> leaf) {}
