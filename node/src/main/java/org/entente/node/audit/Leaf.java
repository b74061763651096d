package org.entente.node.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.protocol.AuthorityId;

/** The canonical content of one ledger leaf; its RFC 8785 bytes are what is hashed. */
record Leaf(
    UUID id,
    AuthorityId authority,
    Instant at,
    String actor,
    String act,
    String record,
    String result,
    Map<String, String> facts) {}
