package org.entente.node.figures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.FiguresPeriod;

/**
 * Joint figures in a list: with whom, for when, and where they stand.
 *
 * @param due when the next step is due by the agreed clock, whosever it is
 */
public record FiguresSummary(
    UUID id,
    AuthorityId partner,
    FiguresPeriod period,
    Optional<UUID> replaces,
    Standing standing,
    Optional<Instant> due) {}
