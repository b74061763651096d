package org.entente.node.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.protection.store.CareStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.InvalidTerm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Care files and the protection status in them; for the protection desk, to read for oversight. */
@Service
public class CareDesk {
  /** The least time a victim of trafficking has to recover and reflect (CETS 197, art. 13). */
  public static final Duration RECOVERY = Duration.ofDays(30);

  static final Role[] READERS = {Role.PROTECTION_DESK, Role.OVERSIGHT};

  private final CareStore store;
  private final ReferralDesk referrals;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  CareDesk(
      CareStore store,
      ReferralDesk referrals,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.referrals = referrals;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Opens a care file under an alias. */
  @Transactional
  public CareFile open(Officer by, String alias) {
    by.require(Role.PROTECTION_DESK);
    return keep(by, alias);
  }

  /** Opens the care file of somebody whose return is prepared; the return officer never sees it. */
  @Transactional
  public UUID openForReturn(Officer by, String reference) {
    by.require(Role.RETURN_OFFICER);
    return keep(by, reference).id();
  }

  private CareFile keep(Officer by, String alias) {
    CareFile file =
        new CareFile(ids.next(), NewHarm.text("alias", alias, 1, 80), by.id(), clock.instant());
    store.add(file, ProtectionStatus.unknown());
    audit.record(AuditRecord.of(by.actor(), Act.CARE_FILE_OPENED, file.id()));
    return file;
  }

  @Transactional(readOnly = true)
  public List<CareFile> list(Officer by) {
    by.require(READERS);
    return store.list();
  }

  /** Opens a file for reading; every look is audited. */
  @Transactional
  public CareFile view(Officer by, UUID id) {
    by.require(READERS);
    CareFile file = existing(id);
    audit.record(AuditRecord.of(by.actor(), Act.CARE_FILE_VIEWED, id));
    return file;
  }

  @Transactional(readOnly = true)
  public ProtectionStatus status(Officer by, UUID file) {
    by.require(READERS);
    existing(file);
    return store.status(file);
  }

  /** Sets the status; whoever listens is told that it changed, never how. */
  @Transactional
  public void setStatus(Officer by, UUID file, ProtectionStatus status) {
    by.require(Role.PROTECTION_DESK);
    ProtectionStatus before = lock(file);
    Instant shortest = clock.instant().plus(RECOVERY).minus(Duration.ofMinutes(1));
    boolean begins = before.recoveryUntil().isEmpty() && status.recoveryUntil().isPresent();
    if (begins && status.recoveryUntil().filter(shortest::isAfter).isPresent()) {
      throw new InvalidTerm("recovery", "at least 30 days from now");
    }
    if (before.recoveryUntil().filter(clock.instant()::isBefore).isPresent()
        && !status.recoveryUntil().equals(before.recoveryUntil())
        && status.recoveryUntil().filter(before.recoveryUntil().get()::isBefore).isEmpty()) {
      throw new InvalidTerm("recovery", "not shortened once it runs");
    }
    change(by.actor(), file, status);
  }

  /**
   * Holds for a return to the recipient: which, never why. The module that asks may be told nothing
   * more.
   */
  @Transactional(readOnly = true)
  public Set<ProtectionStatus.Hold> holdsOnReturn(UUID file, AuthorityId recipient) {
    return store.status(file).holdsOnReturnTo(recipient, clock.instant());
  }

  /** A return showed that protection may be needed: the file says so, and somebody is told. */
  @Transactional
  public void raise(Actor by, UUID file, ProtectionStatus.Hold hold) {
    ProtectionStatus now = lock(file);
    ProtectionStatus next =
        switch (hold) {
          case PROTECTION ->
              now.claim() == ProtectionStatus.Claim.GRANTED
                  ? now
                  : new ProtectionStatus(
                      ProtectionStatus.Claim.PENDING,
                      now.age(),
                      now.recoveryUntil(),
                      now.health(),
                      now.feared());
          case CHILD ->
              new ProtectionStatus(
                  now.claim(),
                  ProtectionStatus.Age.IN_DOUBT,
                  now.recoveryUntil(),
                  now.health(),
                  now.feared());
          case RECOVERY -> withRecovery(now);
          case HEALTH ->
              new ProtectionStatus(
                  now.claim(),
                  now.age(),
                  now.recoveryUntil(),
                  ProtectionStatus.Health.UNFIT,
                  now.feared());
        };
    change(by, file, next);
    Referral.Need need =
        switch (hold) {
          case PROTECTION -> Referral.Need.INTERNATIONAL_PROTECTION;
          case CHILD -> Referral.Need.CHILD_PROTECTION;
          case RECOVERY -> Referral.Need.ANTI_TRAFFICKING;
          case HEALTH -> Referral.Need.MEDICAL;
        };
    referrals.raise(file, need);
  }

  /** Nobody's national, as far as two answers tell: those who determine statelessness take over. */
  @Transactional
  public void referForStatelessness(UUID file) {
    referrals.raise(file, Referral.Need.STATELESSNESS);
  }

  private ProtectionStatus withRecovery(ProtectionStatus now) {
    return new ProtectionStatus(
        now.claim(),
        now.age(),
        Optional.of(clock.instant().plus(RECOVERY)),
        now.health(),
        now.feared());
  }

  private void change(Actor by, UUID file, ProtectionStatus status) {
    store.setStatus(file, status);
    audit.record(AuditRecord.of(by, Act.PROTECTION_STATUS_SET, file));
    events.publishEvent(new ProtectionChanged(file));
  }

  private ProtectionStatus lock(UUID file) {
    return store
        .lockStatus(file)
        .orElseThrow(() -> new InvalidTerm("care file", "one of this node"));
  }

  private CareFile existing(UUID id) {
    return store.find(id).orElseThrow(() -> new InvalidTerm("care file", "one of this node"));
  }
}
