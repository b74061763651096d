package org.entente.node.agreements;

import java.time.Instant;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Octets;

/** One version of an agreement with a partner, signed by both authorities. */
public record Agreement(
    AuthorityId partner,
    AgreementTerms terms,
    Octets ourSignature,
    Octets theirSignature,
    Instant signedAt) {}
