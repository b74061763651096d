package org.entente.node.notices;

import java.time.Instant;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.ProceedingReport;

/** What one authority told another that its contribution led to. */
public record Told(
    ProceedingReport content, AuthorityId partner, Share.Direction direction, Instant at) {}
