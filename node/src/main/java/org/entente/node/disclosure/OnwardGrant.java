package org.entente.node.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Purpose;

/**
 * An originator's consent that one item goes on to one authority for one purpose, until it expires.
 */
public record OnwardGrant(
    UUID item, AuthorityId originator, AuthorityId to, Purpose purpose, Instant until) {}
