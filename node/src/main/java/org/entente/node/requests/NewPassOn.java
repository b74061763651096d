package org.entente.node.requests;

import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;

/** What an officer wants to pass on, to whom, why and on what basis. */
public record NewPassOn(
    UUID item,
    AuthorityId to,
    Purpose purpose,
    LegalBasis legalBasis,
    Optional<CaseReference> theirCase,
    String why) {}
