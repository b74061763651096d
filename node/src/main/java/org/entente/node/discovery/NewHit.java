package org.entente.node.discovery;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.protocol.AuthorityId;

/** A hit that a standing question gave where the questions before it gave none. */
public record NewHit(UUID lookup, CaseFileId file, AuthorityId partner, Instant since) {}
