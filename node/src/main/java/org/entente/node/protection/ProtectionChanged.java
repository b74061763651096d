package org.entente.node.protection;

import java.util.UUID;

/** The protection status in a care file changed; says nothing about how. */
public record ProtectionChanged(UUID careFile) {}
