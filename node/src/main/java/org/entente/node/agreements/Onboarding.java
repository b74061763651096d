package org.entente.node.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entente.node.agreements.OnboardingRefused.Reason;
import org.entente.node.agreements.store.AgreementStore;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ed25519;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.identity.SigningContext;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.Acceptance;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Canonical;
import org.entente.protocol.Invitation;
import org.entente.protocol.NotCanonical;
import org.entente.protocol.Octets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings two authorities together by two signed texts: our invitation with the terms we signed, and
 * their acceptance with the second signature. Each side compares the other's key fingerprint over
 * another channel.
 */
@Service
public class Onboarding {
  private static final Duration OPEN_FOR = Duration.ofDays(14);
  private static final String INVITATION = "INVITATION";
  private static final String ACCEPTANCE = "ACCEPTANCE";

  private final AgreementStore store;
  private final Partners partners;
  private final Identity identity;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  public Onboarding(
      AgreementStore store,
      Partners partners,
      Identity identity,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.partners = partners;
    this.identity = identity;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Signs the terms and makes the invitation text for the other party they name. */
  @Transactional
  public String invite(Actor by, AgreementTerms terms) {
    var partner = terms.counterpartOf(identity.id());
    Octets signature = identity.sign(SigningContext.AGREEMENT_TERMS, Canonical.encode(terms));
    Invitation invitation =
        new Invitation(
            ids.next(),
            identity.profile(),
            terms,
            signature,
            clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).plus(OPEN_FOR));
    byte[] content = Canonical.encode(invitation);
    String text =
        new SignedText(
                INVITATION, identity.sign(SigningContext.INVITATION, content), Octets.of(content))
            .text();
    store.addInvitation(invitation.invitation(), text, partner);
    audit.record(
        AuditRecord.of(by, Act.INVITATION_MADE, invitation.invitation())
            .with("partner", partner)
            .with("terms", terms.reference().digest().hex()));
    return text;
  }

  /**
   * Reads an invitation and checks it, without accepting it: to show who asks and what they
   * propose.
   */
  public Invitation read(String text) {
    SignedText signed = SignedText.read(text, INVITATION);
    Invitation invitation = decode(signed, Invitation.class);
    AuthorityProfile from = invitation.from();
    if (from.id().equals(identity.id())
        || from.signingKey().equals(identity.profile().signingKey())) {
      throw new OnboardingRefused(Reason.OUR_OWN);
    }
    verify(signed, SigningContext.INVITATION, from);
    if (!invitation.terms().parties().contains(identity.id())
        || !invitation.terms().parties().contains(from.id())) {
      throw new OnboardingRefused(Reason.NOT_FOR_US);
    }
    verifyTerms(invitation.terms(), invitation.termsSignature(), from);
    if (!clock.instant().isBefore(invitation.expires())) {
      throw new OnboardingRefused(Reason.EXPIRED);
    }
    return invitation;
  }

  /**
   * Accepts an invitation: pins the partner, signs the terms, and makes the acceptance text.
   *
   * @param fingerprint the fingerprint the officer compared, in hexadecimal; it must be the
   *     inviter's
   */
  @Transactional
  public String accept(Actor by, String text, String fingerprint) {
    Invitation invitation = read(text);
    compareFingerprint(invitation.from(), fingerprint);
    AgreementTerms terms = invitation.terms();
    Octets ours = identity.sign(SigningContext.AGREEMENT_TERMS, Canonical.encode(terms));
    conclude(by, invitation.from(), terms, ours, invitation.termsSignature());
    Acceptance acceptance =
        new Acceptance(
            invitation.invitation(),
            Octets.sha256(SignedText.read(text, INVITATION).content().bytes()),
            identity.profile(),
            terms.reference(),
            ours);
    byte[] content = Canonical.encode(acceptance);
    return new SignedText(
            ACCEPTANCE, identity.sign(SigningContext.ACCEPTANCE, content), Octets.of(content))
        .text();
  }

  /** Reads an acceptance to show who accepts. */
  public Acceptance readAcceptance(String text) {
    SignedText signed = SignedText.read(text, ACCEPTANCE);
    Acceptance acceptance = decode(signed, Acceptance.class);
    verify(signed, SigningContext.ACCEPTANCE, acceptance.from());
    return acceptance;
  }

  /** Completes our invitation with their acceptance; from then on messages pass. */
  @Transactional
  public Partner complete(Actor by, String text, String fingerprint) {
    Acceptance acceptance = readAcceptance(text);
    compareFingerprint(acceptance.from(), fingerprint);
    String ours =
        store
            .takeInvitation(acceptance.invitation())
            .orElseThrow(() -> new OnboardingRefused(Reason.UNKNOWN_INVITATION));
    SignedText invited = SignedText.read(ours, INVITATION);
    Invitation invitation = decode(invited, Invitation.class);
    if (!clock.instant().isBefore(invitation.expires())) {
      throw new OnboardingRefused(Reason.EXPIRED);
    }
    if (!acceptance.invitationDigest().equals(Octets.sha256(invited.content().bytes()))
        || !acceptance.agreement().equals(invitation.terms().reference())) {
      throw new OnboardingRefused(Reason.TERMS_DIFFER);
    }
    if (!invitation.terms().counterpartOf(identity.id()).equals(acceptance.from().id())) {
      throw new OnboardingRefused(Reason.NOT_FOR_US);
    }
    verifyTerms(invitation.terms(), acceptance.termsSignature(), acceptance.from());
    return conclude(
        by,
        acceptance.from(),
        invitation.terms(),
        invitation.termsSignature(),
        acceptance.termsSignature());
  }

  /** Whether the text is an acceptance rather than an invitation. */
  public static boolean isAcceptance(String text) {
    return text.strip().startsWith("-----BEGIN ENTENTE " + ACCEPTANCE);
  }

  private Partner conclude(
      Actor by, AuthorityProfile from, AgreementTerms terms, Octets ours, Octets theirs) {
    boolean newer =
        store.versions(from.id()).stream().allMatch(a -> a.terms().version() < terms.version());
    if (!newer) {
      throw new OnboardingRefused(Reason.VERSION_NOT_NEWER);
    }
    Partner partner = partners.pin(by, from);
    Instant now = clock.instant();
    store.add(new Agreement(from.id(), terms, ours, theirs, now));
    audit.record(
        AuditRecord.of(by, Act.AGREEMENT_SIGNED, terms.id())
            .with("partner", from.id())
            .with("version", terms.version())
            .with("digest", terms.reference().digest().hex()));
    events.publishEvent(new AgreementConcluded(from.id()));
    return partner;
  }

  private static void compareFingerprint(AuthorityProfile from, String fingerprint) {
    String given = fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(java.util.Locale.ROOT);
    if (!given.equals(from.fingerprint().hex())) {
      throw new OnboardingRefused(Reason.FINGERPRINT_DIFFERS);
    }
  }

  private static <T> T decode(SignedText signed, Class<T> type) {
    try {
      return Canonical.decode(signed.content().bytes(), type);
    } catch (NotCanonical e) {
      throw new OnboardingRefused(Reason.NOT_SUCH_A_FILE);
    }
  }

  private static void verify(SignedText signed, SigningContext context, AuthorityProfile from) {
    if (!Ed25519.verifies(
        from.signingKey(), context, signed.content().bytes(), signed.signature())) {
      throw new OnboardingRefused(Reason.WRONG_SIGNATURE);
    }
  }

  private static void verifyTerms(AgreementTerms terms, Octets signature, AuthorityProfile from) {
    if (!Ed25519.verifies(
        from.signingKey(), SigningContext.AGREEMENT_TERMS, Canonical.encode(terms), signature)) {
      throw new OnboardingRefused(Reason.WRONG_SIGNATURE);
    }
  }
}
