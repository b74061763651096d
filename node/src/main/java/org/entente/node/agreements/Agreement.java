package org.entente.node.agreements;

import java.time.Instant;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Octets;

/** One version of an agreement with a partner, signed by both authorities. */
public record Agreement(
    AuthorityId partner,
    AgreementTerms terms,
    Octets ourSignature,
    Octets theirSignature,
    Instant signedAt) {
  /** Refuses matters that are held more closely than the agreement allows to be exchanged. */
  public void requireWithinCeiling(Classification classification) {
    if (!classification.isAtMost(terms.ceiling())) {
      throw new InvalidTerm("classification", "at most the ceiling of the agreement");
    }
  }
}
