package org.entente.node.distress;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.distress.store.AlertStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AlertAcknowledgement;
import org.entente.protocol.AlertAnswer;
import org.entente.protocol.AlertBody;
import org.entente.protocol.AlertCorrection;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InvalidTerm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about an alert: acknowledge, answer, correct, and say what became of people. */
@Service
public class ResponseDesk {
  private static final Role[] RESPONDERS = {
    Role.LIAISON_OFFICER, Role.INVESTIGATOR, Role.SUPERVISOR
  };

  private final AlertStore store;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  ResponseDesk(
      AlertStore store,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Whether the officer may acknowledge: everybody but outside oversight. */
  public static boolean mayAcknowledge(Officer officer) {
    Set<Role> roles = EnumSet.allOf(Role.class);
    roles.remove(Role.OVERSIGHT);
    return officer.active() && roles.stream().anyMatch(officer::has);
  }

  /** Whether the officer may answer, and say what became of the people. */
  public static boolean mayRespond(Officer officer) {
    return officer.active() && officer.hasAny(RESPONDERS);
  }

  /** Acknowledges an alert received: a person has it. Twice does no harm. */
  @Transactional
  public Optional<GateReceipt> acknowledge(Officer by, UUID id) {
    if (!mayAcknowledge(by)) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
    Alert alert = received(id);
    return alert.from().isAcknowledged() ? Optional.empty() : acknowledge(by, alert);
  }

  private Optional<GateReceipt> acknowledge(Officer by, Alert alert) {
    Instant now = now();
    AuthorityId partner = alert.from().partner();
    AlertAcknowledgement body = new AlertAcknowledgement(alert.id(), ids.next());
    Optional<GateReceipt> heldBack = send(by, partner, body);
    if (heldBack.isEmpty()) {
      store.acknowledged(alert.id(), partner, now);
      store.note(
          alert.id(), AlertStore.ours(AlertEvent.Kind.ACKNOWLEDGED, body.act(), by.id(), now));
      audit.record(entry(by, Act.ALERT_ACKNOWLEDGED, body, partner));
      changed(alert);
    }
    return heldBack;
  }

  /** Says what is being done about an alert received; acknowledges it where nobody has. */
  @Transactional
  public Optional<GateReceipt> answer(Officer by, UUID id, String doing) {
    by.require(RESPONDERS);
    Alert alert = received(id);
    AuthorityId partner = alert.from().partner();
    AlertAnswer body = new AlertAnswer(id, ids.next(), doing);
    if (!alert.from().isAcknowledged()) {
      Optional<GateReceipt> heldBack = acknowledge(by, alert);
      if (heldBack.isPresent()) {
        return heldBack;
      }
    }
    Optional<GateReceipt> heldBack = send(by, partner, body);
    if (heldBack.isEmpty()) {
      Instant now = now();
      store.answered(id, partner, now);
      store.note(
          id, AlertStore.said(AlertEvent.Kind.ANSWERED, body.act(), by.id(), now, body.doing()));
      audit.record(entry(by, Act.ALERT_ANSWERED, body, partner));
      changed(alert);
    }
    return heldBack;
  }

  /** Tells everyone who was alerted what is known better now. */
  @Transactional
  public Optional<GateReceipt> correct(Officer by, UUID id, AlertStatement statement) {
    Alert alert = store.lock(id);
    boolean raisedIt = alert.raisedBy().filter(by.id()::equals).isPresent();
    if (!raisedIt) {
      by.require(RESPONDERS);
    }
    if (!alert.raisedHere()) {
      throw new InvalidTerm("alert", "one raised here; its sender corrects it");
    }
    AlertCorrection body = new AlertCorrection(id, ids.next(), statement);
    List<AuthorityId> told = told(alert);
    Optional<GateReceipt> heldBack = sendAll(by, told, body);
    if (heldBack.isEmpty()) {
      store.correct(id, statement);
      store.note(id, AlertStore.ours(AlertEvent.Kind.CORRECTED, body.act(), by.id(), now()));
      told.forEach(p ->
          audit.record(
              entry(by, Act.ALERT_CORRECTED, body, p)
                  .with("phase", statement.phase())
                  .with("people", statement.people().map(String::valueOf).orElse("unknown"))));
      changed(alert);
    }
    return heldBack;
  }

  /**
   * Says what became of the people. The authority that raised the alert ends it so; another's count
   * stands beside it. A later count takes the place of one's own earlier one.
   */
  @Transactional
  public Optional<GateReceipt> conclude(
      Officer by, UUID id, AlertOutcome.Ending ending, int saved, int dead, int missing) {
    by.require(RESPONDERS);
    Alert alert = store.lock(id);
    AlertOutcome body = new AlertOutcome(id, ids.next(), ending, saved, dead, missing);
    List<AuthorityId> told = told(alert);
    Optional<GateReceipt> heldBack = sendAll(by, told, body);
    if (heldBack.isEmpty()) {
      Instant now = now();
      store.note(id, AlertStore.counted(body, Optional.of(by.id()), Optional.empty(), now));
      if (alert.raisedHere()) {
        store.end(id, now);
      }
      told.forEach(p ->
          audit.record(AlertIntake.counts(entry(by, Act.ALERT_OUTCOME_STATED, body, p), body)));
      changed(alert);
    }
    return heldBack;
  }

  private static List<AuthorityId> told(Alert alert) {
    return alert.parties().stream().filter(p -> p.state().isTold()).map(Party::partner).toList();
  }

  /** To all or to none: a gate that refuses one recipient's copy refuses the same words to all. */
  private Optional<GateReceipt> sendAll(Officer by, List<AuthorityId> partners, AlertBody body) {
    List<Decision.Permitted> permits = new ArrayList<>();
    for (AuthorityId partner : partners) {
      switch (disclosure.decide(by.actor(), partner, body, Circumstances.PLAIN)) {
        case Decision.Permitted permitted -> permits.add(permitted);
        case Decision.Refused(var receipt) -> {
          return Optional.of(receipt);
        }
        case Decision.NeedsOriginator(var receipt) -> {
          return Optional.of(receipt);
        }
      }
    }
    permits.forEach(p -> outbox.enqueue(by.actor(), p.permit(), body.alert(), body));
    return Optional.empty();
  }

  private Optional<GateReceipt> send(Officer by, AuthorityId partner, AlertBody body) {
    return sendAll(by, List.of(partner), body);
  }

  private Alert received(UUID id) {
    Alert alert = store.lock(id);
    if (alert.raisedHere()) {
      throw new InvalidTerm("alert", "one received from a partner");
    }
    return alert;
  }

  private static AuditRecord entry(Officer by, Act act, AlertBody body, AuthorityId partner) {
    return AuditRecord.of(by.actor(), act, body.alert())
        .with("act", body.act())
        .with("partner", partner);
  }

  private void changed(Alert alert) {
    events.publishEvent(new AlertsChanged(alert.id()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
