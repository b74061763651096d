package org.entente.node.notices;

import org.entente.protocol.AuthorityId;
import org.entente.protocol.Contribution;

/** A partner and what it contributed to a case. */
public record Contributor(AuthorityId partner, Contribution contribution) {}
