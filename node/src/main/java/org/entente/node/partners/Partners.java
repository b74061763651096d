package org.entente.node.partners;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.partners.store.PartnerStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorities we know. */
@Service
public class Partners {
  private final PartnerStore store;
  private final Audit audit;
  private final InstantSource clock;

  public Partners(PartnerStore store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Pins a partner's profile; the same profile again changes nothing, another one under its id is
   * refused.
   */
  @Transactional
  public Partner pin(Actor by, AuthorityProfile profile) {
    Optional<Partner> known = store.find(profile.id());
    if (known.isPresent()) {
      if (!known.get().profile().equals(profile)) {
        throw new KeyConflict(profile.id());
      }
      return known.get();
    }
    if (store.findBySigningKey(profile.signingKey()).isPresent()
        || store.findByCertificate(profile.tlsCertificate()).isPresent()) {
      throw new KeyConflict(profile.id());
    }
    Partner partner = new Partner(profile, Partner.Status.ACTIVE, clock.instant());
    store.add(partner);
    audit.record(
        AuditRecord.of(by, Act.PARTNER_ADDED, profile.id())
            .with("fingerprint", profile.fingerprint().hex()));
    return partner;
  }

  /** Stops everything between us and the partner at once. */
  @Transactional
  public void suspend(Actor by, AuthorityId id) {
    get(id);
    store.setStatus(id, Partner.Status.SUSPENDED);
    audit.record(AuditRecord.of(by, Act.PARTNER_SUSPENDED, id));
  }

  @Transactional
  public void resume(Actor by, AuthorityId id) {
    get(id);
    store.setStatus(id, Partner.Status.ACTIVE);
    audit.record(AuditRecord.of(by, Act.PARTNER_RESUMED, id));
  }

  @Transactional(readOnly = true)
  public Partner get(AuthorityId id) {
    return store.find(id).orElseThrow(() -> new UnknownPartner(id));
  }

  @Transactional(readOnly = true)
  public Optional<Partner> find(AuthorityId id) {
    return store.find(id);
  }

  @Transactional(readOnly = true)
  public Optional<Partner> findBySigningKey(Octets key) {
    return store.findBySigningKey(key);
  }

  /** The partner whose TLS certificate has the given SHA-256 digest. */
  @Transactional(readOnly = true)
  public Optional<Partner> findByCertificate(Octets digest) {
    return store.findByCertificate(digest);
  }

  @Transactional(readOnly = true)
  public List<Partner> list() {
    return store.list();
  }
}
