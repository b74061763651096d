package org.entente.protocol;

import java.util.UUID;

/** What the authority that raised an alert knows better now; it takes the place of what it said. */
public record AlertCorrection(UUID alert, UUID act, AlertStatement statement)
    implements AlertBody {}
