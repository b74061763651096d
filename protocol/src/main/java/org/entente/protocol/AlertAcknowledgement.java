package org.entente.protocol;

import java.util.UUID;

/** A person at the recipient has seen the alert. */
public record AlertAcknowledgement(UUID alert, UUID act) implements AlertBody {}
