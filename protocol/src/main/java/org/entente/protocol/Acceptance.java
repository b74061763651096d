package org.entente.protocol;

import java.util.UUID;

/**
 * The second onboarding file: who accepts, bound to the invitation's digest, with the second
 * signature on the terms.
 */
public record Acceptance(
    UUID invitation,
    Octets invitationDigest,
    AuthorityProfile from,
    AgreementRef agreement,
    Octets termsSignature) {}
