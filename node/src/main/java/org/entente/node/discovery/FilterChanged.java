package org.entente.node.discovery;

import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;

/** A partner's filter for a class has changed: what missed before may hit now. */
public record FilterChanged(AuthorityId partner, LookupClass lookupClass) {}
