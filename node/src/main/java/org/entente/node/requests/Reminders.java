package org.entente.node.requests;

import java.time.Instant;
import java.time.InstantSource;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.requests.store.RequestStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds, once, when three quarters of a request's time are gone; both sides remind their own
 * officers.
 */
@Service
public class Reminders {
  private final RequestStore store;
  private final Audit audit;
  private final InstantSource clock;

  Reminders(RequestStore store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Gives every reminder that is due and returns how many there were. */
  @Transactional
  public int remind() {
    Instant now = clock.instant();
    var due = store.toRemind(now);
    for (Request request : due) {
      store.remind(request.id(), now);
      audit.record(
          AuditRecord.of(Actor.NODE, Act.REQUEST_REMINDED, request.id())
              .with("due", request.due()));
    }
    return due.size();
  }

  /** Looks every minute. */
  @Service
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final Reminders reminders;

    Rounds(Reminders reminders) {
      this.reminders = reminders;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void round() {
      reminders.remind();
    }
  }
}
