package org.entente.node.discovery;

import java.util.List;
import java.util.UUID;

/** A question of each of these lookups has ended. */
public record LookupsFinished(List<UUID> lookups) {}
