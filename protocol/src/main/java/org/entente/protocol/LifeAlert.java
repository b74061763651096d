package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/** An alert that lives are at risk. */
public record LifeAlert(UUID alert, UUID act, Instant raised, AlertStatement statement)
    implements AlertBody {}
