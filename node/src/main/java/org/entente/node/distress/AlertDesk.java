package org.entente.node.distress;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.disclosure.DisclosurePermit;
import org.entente.node.distress.store.AlertStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Cooperation;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LifeAlert;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises alerts and shows them; every officer of this authority may do both. */
@Service
public class AlertDesk {
  private final AlertStore store;
  private final Partners partners;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  AlertDesk(
      AlertStore store,
      Partners partners,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.partners = partners;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** The partners whose agreement in force covers alerts. */
  @Transactional(readOnly = true)
  public List<AuthorityId> reachable() {
    return partners.list().stream()
        .map(Partner::id)
        .filter(p ->
            agreements.findInForce(p).filter(a -> a.terms().covers(Cooperation.ALERTS)).isPresent())
        .toList();
  }

  /**
   * Raises an alert.
   *
   * @param chosen the partners to tell; empty for every one that can be reached
   */
  @Transactional
  public Raising raise(Officer by, AlertStatement statement, Set<AuthorityId> chosen) {
    by.require(Role.values());
    List<AuthorityId> recipients = chosen.isEmpty() ? reachable() : List.copyOf(chosen);
    if (recipients.isEmpty()) {
      throw new InvalidTerm("recipients", "a partner whose agreement covers alerts");
    }
    recipients.forEach(partners::get);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LifeAlert body = new LifeAlert(ids.next(), ids.next(), now, statement);
    Map<AuthorityId, DisclosurePermit> permits = new LinkedHashMap<>();
    Map<AuthorityId, GateReceipt> heldBack = new LinkedHashMap<>();
    for (AuthorityId recipient : recipients) {
      switch (disclosure.decide(by.actor(), recipient, body, Circumstances.PLAIN)) {
        case Decision.Permitted(var permit) -> permits.put(recipient, permit);
        case Decision.Refused(var receipt) -> heldBack.put(recipient, receipt);
        case Decision.NeedsOriginator(var receipt) -> heldBack.put(recipient, receipt);
      }
    }
    if (permits.isEmpty()) {
      return new Raising.HeldBack(heldBack.values().iterator().next());
    }
    store.add(body, by.id());
    store.note(body.alert(), AlertStore.ours(AlertEvent.Kind.RAISED, body.act(), by.id(), now));
    permits.forEach((recipient, permit) -> {
      store.add(body.alert(), party(recipient, PartyState.UNDER_WAY, now));
      outbox.enqueue(by.actor(), permit, body.alert(), body);
      audit.record(raised(by, body, recipient));
    });
    heldBack
        .keySet()
        .forEach(recipient -> {
          store.add(body.alert(), party(recipient, PartyState.HELD_BACK, now));
          audit.record(raised(by, body, recipient).result(PartyState.HELD_BACK.name()));
        });
    events.publishEvent(new AlertsChanged(body.alert()));
    return new Raising.Raised(store.get(body.alert()));
  }

  private Party party(AuthorityId partner, PartyState state, Instant from) {
    return AlertTimes.party(agreements, partner, state, from);
  }

  private static AuditRecord raised(Officer by, LifeAlert body, AuthorityId recipient) {
    return AuditRecord.of(by.actor(), Act.ALERT_RAISED, body.alert())
        .with("act", body.act())
        .with("partner", recipient)
        .with("phase", body.statement().phase())
        .with("people", body.statement().people().map(String::valueOf).orElse("unknown"));
  }

  /** Every officer may see every alert: nobody is named in one. */
  @Transactional(readOnly = true)
  public Alert get(UUID id) {
    return store.get(id);
  }

  /** The newest alerts, those that are open first. */
  @Transactional(readOnly = true)
  public List<Alert> list(int most) {
    return store.list(most);
  }

  /** The alerts that ask everybody here for attention, the longest waiting first. */
  @Transactional(readOnly = true)
  public List<Alert> calling() {
    List<Alert> calling = new ArrayList<>(store.open());
    calling.removeIf(a -> !a.isCalling());
    return calling;
  }
}
