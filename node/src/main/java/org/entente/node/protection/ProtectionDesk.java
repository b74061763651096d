package org.entente.node.protection;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.protection.store.ShieldStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.InvalidTerm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises and lifts shields; the audit keeps that it was done, not about whom. */
@Service
public class ProtectionDesk {
  private final ShieldStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  public ProtectionDesk(
      ShieldStore store,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Shields a record from a partner; the partner's index is made anew without it at once. */
  @Transactional
  public Shield raise(Officer by, String record, AuthorityId from, ProtectionNeed need) {
    by.require(Role.PROTECTION_DESK);
    if (!record.matches("(subject:[0-9a-f-]{36}|listed:[a-z-]{2,20}:[A-Za-z0-9.-]{1,40})")) {
      throw new InvalidTerm("record", "the key of a subject or a listed person");
    }
    Shield shield = new Shield(ids.next(), record, from, need, by.id(), clock.instant());
    if (!store.add(shield)) {
      throw new InvalidTerm("record", "not shielded from this partner yet");
    }
    audit.record(AuditRecord.of(by.actor(), Act.SHIELD_RAISED, shield.id()).with("partner", from));
    events.publishEvent(new ShieldsChanged(from));
    return shield;
  }

  @Transactional
  public void lift(Officer by, UUID id) {
    by.require(Role.PROTECTION_DESK);
    Shield shield =
        store.remove(id).orElseThrow(() -> new InvalidTerm("shield", "one that is raised"));
    audit.record(AuditRecord.of(by.actor(), Act.SHIELD_LIFTED, id).with("partner", shield.from()));
    events.publishEvent(new ShieldsChanged(shield.from()));
  }

  /** All shields, for the desk and for oversight alone. */
  @Transactional(readOnly = true)
  public List<Shield> list(Officer by) {
    by.require(Role.PROTECTION_DESK, Role.OVERSIGHT);
    return store.list();
  }

  /** The keys of the records that a partner's index must not hold. */
  @Transactional(readOnly = true)
  public Set<String> shieldedFrom(AuthorityId partner) {
    return store.shieldedFrom(partner);
  }
}
