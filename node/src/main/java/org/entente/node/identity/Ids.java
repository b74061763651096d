package org.entente.node.identity;

import java.util.UUID;

/** Gives new identifiers: UUIDv7 (RFC 9562, section 5.7), ordered by time. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
