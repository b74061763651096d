package org.entente.node.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.agreements.store.AgreementStore;
import org.entente.node.identity.Ed25519;
import org.entente.node.identity.Identity;
import org.entente.node.identity.SigningContext;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Classification;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreements with partners. What is not in force, or not truly signed by both, is not found.
 */
@Service
@Transactional(readOnly = true)
public class Agreements {
  private static final Duration UNDER_WAY = Duration.ofDays(1);

  private final AgreementStore store;
  private final Partners partners;
  private final Identity identity;
  private final InstantSource clock;

  /** What was found signed by both: the same signatures over the same terms stay good. */
  private final Set<Signed> known = ConcurrentHashMap.newKeySet();

  private record Signed(Agreement agreement, Octets ourKey, Octets theirKey) {}

  public Agreements(
      AgreementStore store, Partners partners, Identity identity, InstantSource clock) {
    this.store = store;
    this.partners = partners;
    this.identity = identity;
    this.clock = clock;
  }

  /** The newest version that is in force with an active partner, both signatures checked again. */
  public Optional<Agreement> findInForce(AuthorityId partner) {
    Optional<Partner> known = partners.find(partner).filter(Partner::isActive);
    Instant now = clock.instant();
    return known.flatMap(p ->
        store.versions(partner).stream()
            .filter(a -> a.terms().holdsAt(now))
            .findFirst()
            .filter(a -> isSignedByBoth(a, p)));
  }

  /**
   * Whether a message that names this agreement may still be heard: it names the version in force,
   * or the one before within a day of our signing the newer, since it may have been under way. Its
   * gates run over the version in force either way.
   */
  public boolean isHeld(AuthorityId partner, AgreementRef named) {
    Optional<Agreement> inForce = findInForce(partner);
    if (inForce.isEmpty()) {
      return false;
    }
    AgreementRef current = inForce.get().terms().reference();
    boolean justReplaced = clock.instant().isBefore(inForce.get().signedAt().plus(UNDER_WAY));
    return current.equals(named)
        || (justReplaced
            && named.version() < current.version()
            && store.versions(partner).stream()
                .filter(a -> a.terms().version() < current.version())
                .findFirst()
                .filter(a -> a.terms().reference().equals(named))
                .isPresent());
  }

  /**
   * Refuses matters that are held more closely than the agreement in force allows to be exchanged.
   * Where nothing is in force this refuses nothing: the gates do.
   */
  public void requireWithinCeiling(AuthorityId partner, Classification classification) {
    findInForce(partner).ifPresent(agreement -> agreement.requireWithinCeiling(classification));
  }

  /** Every version with the partner, newest first. */
  public List<Agreement> versions(AuthorityId partner) {
    return store.versions(partner);
  }

  private boolean isSignedByBoth(Agreement agreement, Partner partner) {
    Signed signed =
        new Signed(agreement, identity.profile().signingKey(), partner.profile().signingKey());
    if (known.contains(signed)) {
      return true;
    }
    byte[] terms = Canonical.encode(agreement.terms());
    boolean isSigned =
        isSigned(signed.ourKey(), terms, agreement.ourSignature())
            && isSigned(signed.theirKey(), terms, agreement.theirSignature());
    if (isSigned) {
      known.add(signed);
    }
    return isSigned;
  }

  private static boolean isSigned(Octets key, byte[] terms, Octets signature) {
    return Ed25519.verifies(key, SigningContext.AGREEMENT_TERMS, terms, signature);
  }
}
