package org.entente.node.protection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.protection.store.ReferralStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Referrals: made, taken up, done; what is late is said to be. */
@Service
public class ReferralDesk {
  private final ReferralStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  ReferralDesk(ReferralStore store, Audit audit, Ids ids, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Refers the person to a service that the officer names. */
  @Transactional
  public Referral make(Officer by, UUID file, Referral.Need need, String to) {
    by.require(Role.PROTECTION_DESK);
    return keep(
        by.actor(), Optional.of(by.id()), file, need, NewHarm.text("referred to", to, 1, 200));
  }

  /** Raised by rule; once while such a need is open. */
  void raise(UUID file, Referral.Need need) {
    boolean open = store.of(file).stream().anyMatch(r -> r.need() == need && r.isOpen());
    if (!open) {
      keep(Actor.NODE, Optional.empty(), file, need, "");
    }
  }

  private Referral keep(
      Actor by, Optional<OfficerId> officer, UUID file, Referral.Need need, String to) {
    Instant now = clock.instant();
    Referral referral =
        new Referral(
            ids.next(),
            file,
            need,
            to,
            Referral.State.PENDING,
            officer,
            now,
            now.plus(need.within()),
            Optional.empty());
    store.add(referral);
    audit.record(AuditRecord.of(by, Act.REFERRAL_MADE, referral.id()));
    return referral;
  }

  /** Takes the referral one step on. */
  @Transactional
  public void step(Officer by, UUID id, Referral.State to) {
    by.require(Role.PROTECTION_DESK);
    Referral referral =
        store.lock(id).orElseThrow(() -> new InvalidTerm("referral", "one of this node"));
    if (!referral.state().mayBecome().contains(to)) {
      throw new InvalidTerm("referral", "one that may become this");
    }
    store.step(id, to);
    audit.record(AuditRecord.of(by.actor(), Act.REFERRAL_STEPPED, id).result(to.name()));
  }

  @Transactional(readOnly = true)
  public List<Referral> of(Officer by, UUID file) {
    by.require(CareDesk.READERS);
    return store.of(file);
  }

  /** All of them, what is open first, by deadline. */
  @Transactional(readOnly = true)
  public List<Referral> list(Officer by) {
    by.require(CareDesk.READERS);
    return store.list();
  }

  /** Says once of each referral nobody took up in time that it is late; returns how many. */
  @Transactional
  public int escalate() {
    List<Referral> late = store.late(clock.instant());
    for (Referral referral : late) {
      store.overdue(referral.id(), clock.instant());
      audit.record(
          AuditRecord.of(Actor.NODE, Act.REFERRAL_OVERDUE, referral.id())
              .with("due", referral.due()));
    }
    return late.size();
  }

  /** Looks every minute. */
  @Service
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final ReferralDesk desk;

    Rounds(ReferralDesk desk) {
      this.desk = desk;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void round() {
      desk.escalate();
    }
  }
}
