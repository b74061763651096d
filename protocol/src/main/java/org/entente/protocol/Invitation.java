package org.entente.protocol;

import java.time.Instant;
import java.util.UUID;

/** The first of two onboarding files: who we are, and the terms we propose and have signed. */
public record Invitation(
    UUID invitation,
    AuthorityProfile from,
    AgreementTerms terms,
    Octets termsSignature,
    Instant expires) {}
