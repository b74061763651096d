package org.entente.node.protection;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;

/**
 * Keeps one record out of one partner's index, so that a question about it finds nothing.
 *
 * @param record the key of the shielded record: {@code subject:<id>} or {@code
 *     listed:<list>:<reference>}
 */
@NeverLeavesNode
public record Shield(
    UUID id,
    String record,
    AuthorityId from,
    ProtectionNeed need,
    OfficerId raisedBy,
    Instant raisedAt) {}
