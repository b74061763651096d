package org.entente.node.distress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.distress.store.AlertStore;
import org.entente.node.identity.Ids;
import org.entente.protocol.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalates, once a clock, when an alert was not acknowledged or not answered in time; each side
 * does it for its own officers. Silence is shown to everybody, it never ends an alert.
 */
@Service
public class AlertClocks {
  private final AlertStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  AlertClocks(
      AlertStore store,
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

  /** Escalates whatever is due and returns how many there were. */
  @Transactional
  public int escalate() {
    Instant now = clock.instant();
    int escalated = 0;
    for (AlertStore.Late late : store.notAcknowledged(now)) {
      store.escalateAcknowledgement(late.alert(), late.partner(), now);
      note(late, AlertEvent.Kind.NOT_ACKNOWLEDGED, Clock.ALERT_ACKNOWLEDGED, now);
      escalated++;
    }
    for (AlertStore.Late late : store.notAnswered(now)) {
      store.escalateAnswer(late.alert(), late.partner(), now);
      note(late, AlertEvent.Kind.NOT_ANSWERED, Clock.ALERT_ANSWERED, now);
      escalated++;
    }
    return escalated;
  }

  private void note(AlertStore.Late late, AlertEvent.Kind kind, Clock which, Instant now) {
    UUID act = ids.next();
    store.note(
        late.alert(),
        late.raisedHere()
            ? AlertStore.theirs(kind, act, late.partner(), now, "")
            : AlertStore.clock(kind, act, late.partner(), now));
    audit.record(
        AuditRecord.of(Actor.NODE, Act.ALERT_ESCALATED, late.alert())
            .with("partner", late.partner())
            .with("clock", which));
    events.publishEvent(new AlertsChanged(late.alert()));
  }

  /** Looks every five seconds. */
  @Service
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final AlertClocks clocks;

    Rounds(AlertClocks clocks) {
      this.clocks = clocks;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void round() {
      clocks.escalate();
    }
  }
}
