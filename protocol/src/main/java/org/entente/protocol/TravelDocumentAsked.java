package org.entente.protocol;

import java.util.UUID;

/** Asks for a travel document for a person whose nationality is confirmed. */
public record TravelDocumentAsked(UUID returnCase, UUID act) implements ReturnMessage {}
