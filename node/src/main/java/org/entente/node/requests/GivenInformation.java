package org.entente.node.requests;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.casework.CaseFileId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.SpontaneousInformation;

/** Information a partner gave unasked, and the case file it was put into, if any yet. */
public record GivenInformation(
    AuthorityId partner,
    SpontaneousInformation content,
    Optional<CaseFileId> file,
    Instant received) {}
