package org.entente.node.exchange;

import org.entente.protocol.AuthorityId;

/** Something waits for a partner: a courier may set out at once. */
record Enqueued(AuthorityId recipient, Lane lane) {}
