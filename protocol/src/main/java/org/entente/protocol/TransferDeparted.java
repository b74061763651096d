package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/** The person has departed as planned. */
public record TransferDeparted(UUID returnCase, UUID act, Instant departed)
    implements ReturnMessage {}
