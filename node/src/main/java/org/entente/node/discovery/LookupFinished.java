package org.entente.node.discovery;

import java.util.UUID;

/** A batch of a lookup was answered. */
record LookupFinished(UUID lookup) {}
