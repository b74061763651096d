package org.entente.node.sharing;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.TrendReport;

/** Counts that were shared with a partner, or received from one. */
public record SharedReport(
    boolean ours, AuthorityId partner, TrendReport report, Optional<OfficerId> by, Instant at) {}
