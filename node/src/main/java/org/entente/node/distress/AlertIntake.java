package org.entente.node.distress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.distress.store.AlertStore;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.protocol.AlertAcknowledgement;
import org.entente.protocol.AlertAnswer;
import org.entente.protocol.AlertBody;
import org.entente.protocol.AlertCorrection;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.Body;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.LifeAlert;
import org.entente.protocol.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes in what partners say while lives are at risk. */
@Component
class AlertIntake implements MessageHandler {
  private final AlertStore store;
  private final Agreements agreements;
  private final Audit audit;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  AlertIntake(
      AlertStore store,
      Agreements agreements,
      Audit audit,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(
        LifeAlert.class,
        AlertAcknowledgement.class,
        AlertAnswer.class,
        AlertCorrection.class,
        AlertOutcome.class);
  }

  @Override
  public void handle(Message message) {
    if (!(message.body() instanceof AlertBody body)) {
      throw new NotExpected("not about an alert");
    }
    Instant now = clock.instant();
    switch (body) {
      case LifeAlert alert -> received(message, alert, now);
      case AlertAcknowledgement acknowledgement -> {
        Party party = party(raisedHere(message, acknowledgement), message, PartyState.ACKNOWLEDGED);
        store.acknowledged(body.alert(), party.partner(), now);
        note(message, AlertEvent.Kind.ACKNOWLEDGED, body, "", now);
        audit.record(entry(message, Act.ALERT_ACKNOWLEDGEMENT_RECEIVED, body));
      }
      case AlertAnswer answer -> {
        Party party = party(raisedHere(message, answer), message, PartyState.ANSWERED);
        store.answered(body.alert(), party.partner(), now);
        note(message, AlertEvent.Kind.ANSWERED, body, answer.doing(), now);
        audit.record(entry(message, Act.ALERT_ANSWER_RECEIVED, body));
      }
      case AlertCorrection correction -> {
        Alert alert = between(message, correction);
        if (alert.raisedHere()) {
          throw new NotExpected("the alert is ours to correct");
        }
        store.correct(alert.id(), correction.statement());
        note(message, AlertEvent.Kind.CORRECTED, body, "", now);
        audit.record(
            entry(message, Act.ALERT_CORRECTION_RECEIVED, body)
                .with("phase", correction.statement().phase())
                .with(
                    "people",
                    correction.statement().people().map(String::valueOf).orElse("unknown")));
      }
      case AlertOutcome outcome -> {
        Alert alert = between(message, outcome);
        store.note(
            alert.id(),
            AlertStore.counted(outcome, Optional.empty(), Optional.of(message.sender()), now));
        if (!alert.raisedHere()) {
          store.end(alert.id(), now);
        }
        audit.record(counts(entry(message, Act.ALERT_OUTCOME_RECEIVED, body), outcome));
      }
    }
    events.publishEvent(new AlertsChanged(body.alert()));
  }

  private void received(Message message, LifeAlert alert, Instant now) {
    if (store.find(alert.alert()).isPresent()) {
      throw new NotExpected("an alert of this id is known");
    }
    store.add(alert);
    store.add(
        alert.alert(), AlertTimes.party(agreements, message.sender(), PartyState.DELIVERED, now));
    note(message, AlertEvent.Kind.RAISED, alert, "", now);
    audit.record(
        entry(message, Act.ALERT_RECEIVED, alert)
            .with("phase", alert.statement().phase())
            .with("people", alert.statement().people().map(String::valueOf).orElse("unknown")));
  }

  /** The alert, when it is between this sender and us; anything else is turned away. */
  private Alert between(Message message, AlertBody body) {
    return store
        .find(body.alert())
        .map(a -> store.lock(a.id()))
        .filter(a ->
            a.parties().stream()
                .anyMatch(p -> p.partner().equals(message.sender()) && p.state().isTold()))
        .orElseThrow(() -> new NotExpected("no alert between us"));
  }

  private Alert raisedHere(Message message, AlertBody body) {
    Alert alert = between(message, body);
    if (!alert.raisedHere()) {
      throw new NotExpected("not an alert of ours");
    }
    return alert;
  }

  private static Party party(Alert alert, Message message, PartyState next) {
    return alert.parties().stream()
        .filter(p -> p.partner().equals(message.sender()))
        .filter(p -> p.state().mayBecome().contains(next))
        .findFirst()
        .orElseThrow(() -> new NotExpected("out of order"));
  }

  private void note(
      Message message, AlertEvent.Kind kind, AlertBody body, String words, Instant now) {
    store.note(body.alert(), AlertStore.theirs(kind, body.act(), message.sender(), now, words));
  }

  static AuditRecord counts(AuditRecord entry, AlertOutcome outcome) {
    return entry
        .with("ending", outcome.ending())
        .with("saved", outcome.saved())
        .with("dead", outcome.dead())
        .with("missing", outcome.missing());
  }

  private static AuditRecord entry(Message message, Act act, AlertBody body) {
    return AuditRecord.of(new Actor.PartnerActor(message.sender()), act, body.alert())
        .with("act", body.act())
        .with("partner", message.sender());
  }

  @EventListener
  void on(Delivered delivered) {
    if (delivered.message().body() instanceof LifeAlert alert) {
      if (delivered.receipt().evidence() == DeliveryEvidence.DELIVERY) {
        store.delivered(alert.alert(), delivered.message().recipient());
      } else {
        store.turnedAway(
            alert.alert(), delivered.message().recipient(), delivered.receipt().code());
      }
      events.publishEvent(new AlertsChanged(alert.alert()));
    }
  }

  @EventListener
  void on(Undeliverable undeliverable) {
    if (undeliverable.message().body() instanceof LifeAlert alert) {
      store.turnedAway(
          alert.alert(), undeliverable.message().recipient(), Optional.of(undeliverable.code()));
      events.publishEvent(new AlertsChanged(alert.alert()));
    }
  }
}
