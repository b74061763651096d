package org.entente.node.discovery;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Purpose;

/**
 * A partner's question as the holder sees it: counts, purpose and case reference, never a value.
 */
public record PurposeLogEntry(
    UUID question,
    AuthorityId partner,
    CaseReference caseReference,
    Purpose purpose,
    String officer,
    LookupClass lookupClass,
    int size,
    String outcome,
    Instant at) {}
