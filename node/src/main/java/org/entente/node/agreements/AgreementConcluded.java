package org.entente.node.agreements;

import org.entente.protocol.AuthorityId;

/** A version of an agreement with this partner has both signatures. */
public record AgreementConcluded(AuthorityId partner) {}
